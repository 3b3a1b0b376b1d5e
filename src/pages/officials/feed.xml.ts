import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { comparePartialDates } from '#domain/date.ts';
import { postsOf, type Person } from '#domain/official/posts.ts';
import { termInWords } from '#domain/official/term.ts';
import { entryUrl } from '#domain/url.ts';
import { atomFeed } from '#exports/atom.ts';

/** The people whose posts changed last: who took one up or left it. */
export const GET: APIRoute = async ({ locals: { site, home } }) => {
  const people = await getEntries('officials');
  const items = people
    .flatMap((person) => {
      const change = newestChange(person);
      return change ? [{ person, ...change }] : [];
    })
    .sort((a, b) => comparePartialDates(b.updated, a.updated))
    .slice(0, 50)
    .map(({ person, membership, updated }) => ({
      title: `${person.name}: ${membership.post}`,
      url: entryUrl('officials', person.id),
      updated,
      summary: termInWords(membership),
    }));
  return atomFeed({ title: 'المسؤولون', url: '/officials/', site, home, items });
};

function newestChange(person: Person) {
  return postsOf(person)
    .flatMap((membership) => {
      const updated = membership.end ?? membership.start;
      return updated ? [{ membership, updated }] : [];
    })
    .sort((a, b) => comparePartialDates(b.updated, a.updated))[0];
}
