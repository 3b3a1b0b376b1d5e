import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getActLists } from '#data/decrees.ts';
import { actFeed, hasFeed } from '../_feed.ts';

/** A feed for every type of act, every topic and every issuer. */
export async function getStaticPaths() {
  return (await getActLists())
    .filter(hasFeed)
    .map((list) => ({ params: { list: list.url.slice('/decrees/'.length, -1) }, props: { list } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, locals }) =>
  actFeed(props.list.title, props.list.url, props.list.acts, locals);
