import { facetUrl } from '#domain/url.ts';
import type { Membership, Official } from '#schema/official.ts';
import { branches } from '#schema/vocabulary.ts';

/** Links to the officials of each branch, for `Facets`; `current` marks the page that shows them. */
export function branchFacet(
  officials: readonly Official[],
  current?: Membership['branch'] | 'all' | undefined,
) {
  const all = {
    label: 'كل الأسماء',
    href: '/officials/all/',
    count: officials.length,
    isCurrent: current === 'all',
  };
  const links = (Object.keys(branches) as Membership['branch'][]).map((branch) => ({
    label: branches[branch],
    href: facetUrl('officials', 'branch', branch),
    count: officials.filter(({ memberships }) => memberships.some((post) => post.branch === branch))
      .length,
    isCurrent: current === branch,
  }));
  return { title: 'السلطة', links: [all, ...links] };
}
