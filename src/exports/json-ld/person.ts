import { postsOf, presentPostsOf, type Person } from '#domain/official/posts.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Membership } from '#schema/official.ts';

/**
 * schema.org's Person for an official: every post is an occupation in its dates, the present bodies are the
 * employers. `titles` gives the titles of the bodies by id.
 */
export function personData(person: Person, titles: ReadonlyMap<string, string>, home: URL) {
  const { id, name, otherNames, officePhone, officeUrl } = person;
  const present = presentPostsOf(person);
  return {
    '@type': 'Person',
    '@id': absoluteUrl(home, entryUrl('officials', id)),
    url: absoluteUrl(home, entryUrl('officials', id)),
    name,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    ...(present.length > 0 && {
      jobTitle: present.map(({ post }) => post),
      worksFor: present.map(({ organisation }) => ({
        '@type': 'GovernmentOrganization',
        '@id': absoluteUrl(home, entryUrl('organisations', organisation)),
        name: titles.get(organisation) ?? organisation,
      })),
    }),
    hasOccupation: postsOf(person).map(occupation),
    ...((officePhone ?? officeUrl) && {
      contactPoint: {
        '@type': 'ContactPoint',
        ...(officePhone && { telephone: officePhone }),
        ...(officeUrl && { url: officeUrl }),
      },
    }),
  };
}

function occupation({ post, start, end }: Membership) {
  return {
    '@type': 'Role',
    roleName: post,
    ...(start && { startDate: start }),
    ...(end && { endDate: end }),
    hasOccupation: { '@type': 'Occupation', name: post },
  };
}
