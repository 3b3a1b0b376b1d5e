import { getActLists, getActs, getPlaceholders } from '#data/decrees.ts';
import { listPageUrl, paginate } from '#domain/pagination.ts';
import { entryUrl } from '#domain/url.ts';

const pageSize = 50;

/** Every page of every list, at `/decrees/<path>/`. */
export async function listPaths() {
  const lists = await getActLists();
  return lists.flatMap((list) =>
    paginate(list.acts, pageSize).map((page) => ({
      params: { list: pathBelow(listPageUrl(list.url, page.number)) },
      props: { list, page },
    })),
  );
}

/** Every act, and every act that is known by name only. */
export async function actPaths() {
  const acts = (await getActs()).map((act) => ({
    params: { act: pathBelow(entryUrl('decrees', act.id)) },
    props: { act, placeholder: undefined },
  }));
  const placeholders = (await getPlaceholders()).map((placeholder) => ({
    params: { act: pathBelow(placeholder.url) },
    props: { act: undefined, placeholder },
  }));
  return [...acts, ...placeholders];
}

/** `'/decrees/law/2009/4/'` // => `'law/2009/4'` */
function pathBelow(url: string): string {
  return url.slice('/decrees/'.length, -1);
}
