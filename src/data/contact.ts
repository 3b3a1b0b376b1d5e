import { compareArabic } from '#arabic/collation.ts';
import type { Recipient } from '#domain/letter/address.ts';
import { holdersOf, type Holding } from '#domain/official/posts.ts';
import { postRank } from '#domain/official/rank.ts';
import { successorsOf } from '#domain/organisation/tree.ts';
import type { ListedService } from '#domain/service/facets.ts';
import { entryUrl } from '#domain/url.ts';
import { getEntries, type Identified } from './entries.ts';
import { once } from './remember.ts';
import { getListedServices } from './services.ts';

/** A body as one who writes to it needs it. */
export interface ContactBody {
  organisation: Identified<'organisations'>;
  /** Its own page of this section; its organisation's page where nobody can be written to any more. */
  url: string;
  /** Who is at its head by the newest source. */
  head: Holding | undefined;
  recipient: Recipient;
  services: ListedService[];
  /** Set where nobody can be written to any more. */
  isFormer: boolean;
  successors: Identified<'organisations'>[];
}

/** Bodies that nobody can write to: they are gone, or are papers. */
const silent: readonly string[] = ['former-ministry', 'publication', 'market'];
/** How the content names a body that is no more. */
const formerMark = '(سابقاً)';

/** Every body that a letter can go to, titles in order, and the former ones that services still name. */
export const getContactBodies = once(readBodies);

/** One path for each body that a letter can go to, the body being its prop. */
export async function contactPaths() {
  return (await getContactBodies())
    .filter(({ organisation }) => isReachable(organisation))
    .map((body) => ({ params: { id: body.organisation.id }, props: { body } }));
}

export function isReachable({
  classification,
  title,
}: Pick<Identified<'organisations'>, 'classification' | 'title'>): boolean {
  return !silent.includes(classification) && !title.endsWith(formerMark);
}

async function readBodies(): Promise<ContactBody[]> {
  const organisations = await getEntries('organisations');
  const people = await getEntries('officials');
  const services = await getListedServices();
  return organisations
    .map((organisation) => {
      const { id, title } = organisation;
      const [first] = holdersOf(id, people).present;
      const head = first && postRank(first.membership.post) === 0 ? first : undefined;
      return {
        organisation,
        url: isReachable(organisation) ? contactUrl(id) : entryUrl('organisations', id),
        head,
        recipient: { body: title, post: head?.membership.post },
        services: services.filter(({ authority }) => authority === id),
        isFormer: !isReachable(organisation),
        successors: successorsOf(id, organisations),
      };
    })
    .filter(({ organisation, services }) => isReachable(organisation) || services.length > 0)
    .sort((a, b) => compareArabic(a.organisation.title, b.organisation.title));
}

/** `'org-ministry-health' // => '/contact/org-ministry-health/'` */
function contactUrl(id: string): string {
  return `/contact/${id}/`;
}
