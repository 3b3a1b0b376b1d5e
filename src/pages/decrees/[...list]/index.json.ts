import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { describeAct } from '#exports/act-json.ts';
import { findYearNumbers } from '#data/gaps.ts';
import { listPageUrl } from '#domain/pagination.ts';
import { absoluteUrl } from '#domain/url.ts';
import { listPaths } from '../_paths.ts';

export const getStaticPaths = listPaths;

/** One page of the list; `next` leads to the following one, `numbers` says which ones a year lacks. */
export const GET: APIRoute<InferGetStaticPropsType<typeof listPaths>> = async ({
  props,
  locals,
}) => {
  const { list, page } = props;
  const { title, chosen, acts, url } = list;
  const next = page.number < page.total && listPageUrl(url, page.number + 1);
  const numbers = await findYearNumbers(chosen);
  return jsonTwin(locals, {
    title,
    chosen,
    total: acts.length,
    page: page.number,
    pages: page.total,
    ...(numbers && { numbers }),
    ...(next && { next: absoluteUrl(locals.home, `${next}index.json`) }),
    acts: page.items.map((act) => describeAct(act, locals.home)),
  });
};
