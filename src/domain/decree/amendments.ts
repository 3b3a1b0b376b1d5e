import type { Decree } from '#schema/decree.ts';
import type { amendmentActions } from '#schema/vocabulary.ts';
import { articleName } from './articles.ts';
import { compareNewest } from './order.ts';

/** What an act does to one article of another, and from which day. */
export interface Amendment {
  /** The id of the amending act. */
  act: string;
  /** ISO day from which it holds. */
  from: string;
  action: keyof typeof amendmentActions;
  /** The article's name as in anchors, or as typed where it names none. */
  article: string;
  text?: string | undefined;
  /** Its place in the list of its act. */
  index: number;
}

export type AmendingAct = Pick<Decree, 'type' | 'number' | 'year' | 'dates' | 'amendments'> & {
  id: string;
};

/**
 * All amendments of an archive by the id of the act that they change, in the order in which they take
 * effect: by day; of one day, in the order in which their acts were issued; of one act, as listed. The order
 * of `acts` does not matter. Amendments without a day are left out: the content check refuses them.
 */
export function amendmentsByTarget(acts: readonly AmendingAct[]): Map<string, Amendment[]> {
  const inOrder = acts
    .filter(({ amendments }) => amendments.length > 0)
    .sort((a, b) => compareNewest(b, a) || (a.id < b.id ? -1 : 1));
  const found = new Map<string, Amendment[]>();
  for (const act of inOrder)
    for (const [index, entry] of act.amendments.entries()) {
      const amendment = toAmendment(act, entry, index);
      if (!amendment) continue;
      const ofTarget = found.get(entry.target) ?? [];
      ofTarget.push(amendment);
      found.set(entry.target, ofTarget);
    }
  for (const ofTarget of found.values()) ofTarget.sort(byDay);
  return found;
}

/**
 * The day from which an amendment holds: its own, else that of its act's force, publication or signature, the
 * first that is known. Undefined where that is not known to the day.
 */
export function effectiveDay(
  { dates }: Pick<Decree, 'dates'>,
  { from }: { from?: string | undefined },
): string | undefined {
  const date = from ?? dates.inForce?.g ?? dates.published?.g ?? dates.signed?.g;
  return date && date.length === fullDay.length ? date : undefined;
}

const fullDay = 'YYYY-MM-DD';

function toAmendment(
  act: AmendingAct,
  entry: Decree['amendments'][number],
  index: number,
): Amendment | undefined {
  const from = effectiveDay(act, entry);
  if (!from) return undefined;
  const { action, article, text } = entry;
  return { act: act.id, from, action, article: articleName(article) ?? article, text, index };
}

function byDay(a: Amendment, b: Amendment): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}
