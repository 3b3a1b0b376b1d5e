/** The texts of acts over time. Bodies stay out of Astro's store, so each is read when its page is made. */
import { parseActText } from '#domain/decree/act-text.ts';
import { amendmentsByTarget, type Amendment } from '#domain/decree/amendments.ts';
import { versionsOf, type Version } from '#domain/decree/consolidate.ts';
import { ownDay } from '#domain/decree/order.ts';
import { readBody } from './body.ts';
import { getEntries, type Identified } from './entries.ts';
import { defineCell, noteRead, readAside } from './reads.ts';
import { memory, once, remember, type Known } from './remember.ts';

type Act = Pick<Identified<'decrees'>, 'id' | 'filePath' | 'year' | 'dates'>;

/**
 * Every text that the act has had and will have, oldest first; none where its text is not at hand. Days to come
 * are among them: compare `from` with today.
 */
export function getTexts(act: Act): Promise<Version[]> {
  return remember(texts, act.id, () => consolidate(act));
}

/** What other acts do to this one, in the order in which it takes effect, whether or not its text is at hand. */
export async function getAmendments(id: string): Promise<readonly Amendment[]> {
  noteRead(`amended:${id}`);
  return (await readAside(getAllAmendments)).get(id) ?? [];
}

defineCell('amended', getAmendments);

async function consolidate(act: Act): Promise<Version[]> {
  const body = await readBody(act.filePath);
  return body ? versionsOf(parseActText(body), ownDay(act), await getAmendments(act.id)) : [];
}

/** The amendments of the whole archive, by the act that they change; collected once for a build. */
export const getAllAmendments = once(() => getEntries('decrees').then(amendmentsByTarget));

const texts = memory<string, Known<Promise<Version[]>>>();
