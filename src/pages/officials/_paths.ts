import { getOfficials, getOfficialsOf } from '#data/officials.ts';
import { paginateLetters, type LetterPage } from '#domain/letter-groups.ts';
import type { Person } from '#domain/official/posts.ts';
import { pageParam } from '#domain/pagination.ts';
import { facetUrl } from '#domain/url.ts';
import type { Membership } from '#schema/official.ts';
import { branches } from '#schema/vocabulary.ts';

const pageSize = 400;

/** Every page of all names. */
export async function peoplePaths() {
  return pagesOf(await getOfficials(), '/officials/all/').map(({ page, ...props }) => ({
    params: { page },
    props,
  }));
}

/** Every page of the names of each branch. */
export async function branchPaths() {
  const names = Object.keys(branches) as Membership['branch'][];
  const paths = names.map(async (branch) =>
    pagesOf(await getOfficialsOf(branch), facetUrl('officials', 'branch', branch)).map(
      ({ page, ...props }) => ({ params: { branch, page }, props: { ...props, branch } }),
    ),
  );
  return (await Promise.all(paths)).flat();
}

/** `page` is what follows the list's own address: nothing for its first page. */
function pagesOf(people: readonly Person[], url: string) {
  return paginateLetters(people, ({ name }) => name, pageSize).map((list: LetterPage<Person>) => ({
    list,
    url,
    total: people.length,
    page: pageParam(list.number),
  }));
}
