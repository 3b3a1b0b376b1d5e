import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getNewestOf } from '#data/act-lists.ts';
import { getActLists } from '#data/decrees.ts';
import { actFeed, feedLength, hasFeed } from '../_feed.ts';

/** A feed for every type of act, every topic and every issuer. */
export async function getStaticPaths() {
  return (await getActLists()).filter(hasFeed).map((list) => ({
    params: { list: list.url.slice('/decrees/'.length, -1) },
    props: { url: list.url },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { url },
  locals,
}) => {
  const { title, acts } = await getNewestOf(url, feedLength);
  return actFeed(title, url, acts, locals);
};
