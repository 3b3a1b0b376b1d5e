/** The lists of the archive, page by page: what one page shows is noted, not the archive that it is cut from. */
import { facetGroups } from '#domain/decree/facets.ts';
import { countByDecade } from '#domain/decree/years.ts';
import { listPageUrl, paginate } from '#domain/pagination.ts';
import { lookIntoArchive } from './archive.ts';
import { findYearNumbers } from './gaps.ts';
import { defineCell, noteRead, readAside } from './reads.ts';
import { memory, once, remember, type Known } from './remember.ts';

const pageSize = 50;

/** The address of each page of each list, with what finds it. */
export async function getListPages() {
  const { lists } = await lookIntoArchive();
  return lists.flatMap((list) =>
    Array.from({ length: Math.max(1, Math.ceil(list.acts.length / pageSize)) }, (_, index) => ({
      address: listPageUrl(list.url, index + 1),
      list: list.url,
      number: index + 1,
    })),
  );
}

/** One page of a list with all that stands around it. */
export async function getListPage(url: string, number: number) {
  noteRead(`list:${url} ${number}`);
  return readAside(() => findPage(url, number));
}

export type ActListPage = Awaited<ReturnType<typeof getListPage>>;

/** The newest acts of a list, with its title. */
export async function getNewestOf(url: string, count: number) {
  noteRead(`newest:${url} ${count}`);
  const { title, acts } = await readAside(() => getList(url));
  return { title, acts: acts.slice(0, count) };
}

function findPage(url: string, number: number) {
  return remember(pages, `${url} ${number}`, () => cutPage(url, number));
}

const pages = memory<string, Known<ReturnType<typeof cutPage>>>();

async function cutPage(url: string, number: number) {
  const { title, chosen, acts } = await getList(url);
  const { type } = chosen;
  const page = paginate(acts, pageSize)[number - 1] ?? { items: [], number, total: 1 };
  const isFirst = number === 1;
  return {
    url,
    title,
    chosen,
    count: acts.length,
    page,
    facets: facetGroups(await waysFrom(type), chosen),
    /** The list of the type that this one is a year of. */
    ofType: type ? await findTypeList(type) : undefined,
    /** Which numbers a year of a type lacks. */
    numbers: await findYearNumbers(chosen),
    decades: isFirst && type && !chosen.year ? countByDecade(acts) : undefined,
  };
}

async function getList(url: string) {
  const list = (await listsByUrl()).get(url);
  if (!list) throw new Error(`${url} is not a list of the archive`);
  return list;
}

/** The lists that the ways from a list of this type, or of none, can lead to, in their order. */
async function waysFrom(type: string | undefined) {
  return (await waysByType()).get(type) ?? (await waysByType()).get(undefined) ?? [];
}

const waysByType = once(async () => {
  const { lists } = await lookIntoArchive();
  const types = [undefined, ...new Set(lists.flatMap(({ chosen }) => chosen.type ?? []))];
  const isWay =
    (of: string | undefined) =>
    ({ chosen }: (typeof lists)[number]) =>
      chosen.year ? chosen.type === of : Boolean(chosen.type ?? chosen.force ?? chosen.subject);
  return new Map(types.map((type) => [type, lists.filter(isWay(type))]));
});

async function findTypeList(type: string) {
  const ways = await waysFrom(type);
  const found = ways.find(({ chosen }) => chosen.type === type);
  return found && { title: found.title, url: found.url };
}

const listsByUrl = once(async () => {
  const { lists } = await lookIntoArchive();
  return new Map(lists.map((list) => [list.url, list]));
});

defineCell('list', async (key) => {
  const [url = '', number] = key.split(' ');
  return findPage(url, Number(number));
});
defineCell('newest', async (key) => {
  const [url = '', count] = key.split(' ');
  return getNewestOf(url, Number(count));
});
