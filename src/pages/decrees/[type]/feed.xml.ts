import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getActLists } from '#data/decrees.ts';
import { actFeed } from '../_feed.ts';

/** A feed for every type of act. */
export async function getStaticPaths() {
  return (await getActLists()).flatMap((list) =>
    list.chosen.type && !list.chosen.year
      ? [{ params: { type: list.chosen.type }, props: { list } }]
      : [],
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, locals }) =>
  actFeed(props.list.title, props.list.url, props.list.acts, locals);
