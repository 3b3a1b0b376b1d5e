import type { APIRoute } from 'astro';
import { getActLists, getActs } from '#data/decrees.ts';
import { absoluteUrl } from '#domain/url.ts';
import { describeAct } from '#exports/act-json.ts';
import { jsonTwin } from '#exports/json.ts';

const latest = 50;

/** The newest acts, and every list with the address of its own twin. */
export const GET: APIRoute = async ({ locals }) => {
  const acts = await getActs();
  return jsonTwin(locals, {
    total: acts.length,
    latest: acts.slice(0, latest).map((act) => describeAct(act, locals.home)),
    lists: (await getActLists()).map(({ url, title, chosen, acts }) => ({
      url: absoluteUrl(locals.home, `${url}index.json`),
      title,
      chosen,
      total: acts.length,
    })),
  });
};
