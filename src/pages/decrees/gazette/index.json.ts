import type { APIRoute } from 'astro';
import { getActs } from '#data/decrees.ts';
import { listIssues, listUrl } from '#domain/decree/lists.ts';
import { absoluteUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

/** The issues of the gazette, newest first, each with the address of its own twin. */
export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(
    locals,
    listIssues(await getActs()).map(({ key, year, issue, count }) => ({
      url: absoluteUrl(locals.home, `${listUrl({ gazette: key })}index.json`),
      year,
      issue,
      total: count,
    })),
  );
