/** The texts of acts over time. Bodies stay out of Astro's store, so each is read when its page is made. */
import { parseActText, type Provision } from '#domain/decree/act-text.ts';
import { amendmentsByTarget, type Amendment } from '#domain/decree/amendments.ts';
import { versionsOf, type Version } from '#domain/decree/consolidate.ts';
import { ownDay } from '#domain/decree/order.ts';
import { anchorPoints } from '#domain/decree/points.ts';
import { readBody, renderMarkdown } from './body.ts';
import { getEntries, type Identified } from './entries.ts';

type Act = Pick<Identified<'decrees'>, 'id' | 'filePath' | 'year' | 'dates'>;

/**
 * Every text that the act has had and will have, oldest first; none where its text is not at hand. Days to come
 * are among them: compare `from` with today.
 */
export function getVersions(act: Act): Promise<Version[]> {
  return remember(versions, act.id, 500, () => readVersions(act));
}

/** What other acts do to this one, in the order in which it takes effect, whether or not its text is at hand. */
export async function getAmendments(id: string): Promise<readonly Amendment[]> {
  return (await getArchive()).get(id) ?? [];
}

/**
 * The HTML of a provision without its heading, lettered points with their anchors. Versions of an act share most of
 * their words, so each wording is rendered once.
 */
export function renderProvision({
  anchor,
  text,
}: Pick<Provision, 'anchor' | 'text'>): Promise<string> {
  return remember(rendered, `${anchor}\n${text}`, 5_000, async () =>
    anchorPoints((await renderMarkdown(text)).html, anchor),
  );
}

async function readVersions(act: Act): Promise<Version[]> {
  const body = await readBody(act.filePath);
  return body ? versionsOf(parseActText(body), ownDay(act), await getAmendments(act.id)) : [];
}

let archive: Promise<Map<string, Amendment[]>> | undefined;

/** Collected once for a build. */
function getArchive() {
  return (archive ??= getEntries('decrees').then(amendmentsByTarget));
}

const versions = new Map<string, Promise<Version[]>>();
const rendered = new Map<string, Promise<string>>();

/** Keeps the newest answers only: those of a whole archive would not fit in memory. */
function remember<T>(known: Map<string, T>, key: string, most: number, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return found;
}
