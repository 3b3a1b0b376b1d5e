import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { describeAct } from '#exports/act-json.ts';
import { getListPage } from '#data/act-lists.ts';
import { listPageUrl } from '#domain/pagination.ts';
import { absoluteUrl } from '#domain/url.ts';
import { listPaths } from '../_paths.ts';

export const getStaticPaths = listPaths;

/** One page of the list; `next` leads to the following one, `numbers` says which ones a year lacks. */
export const GET: APIRoute<InferGetStaticPropsType<typeof listPaths>> = async ({
  props,
  locals,
}) => {
  const { title, chosen, count, url, page, numbers } = await getListPage(props.list, props.number);
  const next = page.number < page.total && listPageUrl(url, page.number + 1);
  return jsonTwin(locals, {
    title,
    chosen,
    total: count,
    page: page.number,
    pages: page.total,
    ...(numbers && { numbers }),
    ...(next && { next: absoluteUrl(locals.home, `${next}index.json`) }),
    acts: page.items.map((act) => describeAct(act, locals.home)),
  });
};
