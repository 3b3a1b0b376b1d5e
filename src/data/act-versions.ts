/** The texts of acts over time, as pages show them. */
import { formatDate } from '#domain/date.ts';
import { compareTexts } from '#domain/decree/compare.ts';
import type { Version } from '#domain/decree/consolidate.ts';
import { ownDay } from '#domain/decree/order.ts';
import { comparisonUrl, versionUrl } from '#domain/decree/version-urls.ts';
import type { ShownChange, ShownVersion } from '#domain/decree/version-view.ts';
import { entryUrl } from '#domain/url.ts';
import { getAllAmendments, getAmendments, getTexts } from './act-texts.ts';
import { getArchive, linkAct, lookIntoArchive, type Act } from './archive.ts';
import { readBody } from './body.ts';
import { memory, remember, type Known } from './remember.ts';
import { renderActText } from './shown-text.ts';
import { hasCome } from './today.ts';

/** A text of an act with all that pages say of it. */
export type ActVersion = Version & ShownVersion;

/** Every text that the act has had and will have, oldest first; none where its text is not at hand. */
export async function getVersions(act: Act): Promise<ActVersion[]> {
  const versions = await remember(known, act.id, () => describeTexts(act));
  const current = versions.findLast(({ from }, index) => index === 0 || hasCome(from));
  return versions.map((version) => ({
    ...version,
    state: version === current ? 'current' : hasCome(version.from) ? 'past' : 'future',
  }));
}

/** One of them as HTML, each article with what was done to it. */
export async function showVersion(act: Act, { text }: Version) {
  const { byId } = await lookIntoArchive();
  const { preambleHtml, provisions } = await renderActText(act, text);
  return {
    preambleHtml,
    provisions: provisions.map((provision) => ({
      ...provision,
      changes: provision.changes.map((change): ShownChange => ({
        ...change,
        ...linkAct(change.act, byId),
      })),
    })),
  };
}

/** The acts whose text is at hand and has been changed. */
export async function getAmendedActs(): Promise<Act[]> {
  const [{ acts }, amendments] = await Promise.all([getArchive(), getAllAmendments()]);
  const found: Act[] = [];
  // One after another: all at once would hold all their files open, which systems limit.
  for (const act of acts) if (amendments.has(act.id) && (await hasText(act))) found.push(act);
  return found;
}

/** Whether the text of the act is at hand. */
export async function hasText(act: Act): Promise<boolean> {
  return (await readBody(act.filePath)) !== '';
}

/** The days on which the texts of an amended act begin, the text as issued first: all that their addresses need. */
export async function getVersionDays(act: Act): Promise<Pick<Version, 'from' | 'changedBy'>[]> {
  const days = Map.groupBy(await getAmendments(act.id), ({ from }) => from);
  const changes = [...days].map(([from, ofDay]) => ({
    from,
    changedBy: ofDay.map(({ act }) => act),
  }));
  return [{ from: ownDay(act), changedBy: [] }, ...changes];
}

type DatelessVersion = Omit<ActVersion, 'state'>;

const known = memory<string, Known<Promise<DatelessVersion[]>>>();

async function describeTexts(act: Act): Promise<DatelessVersion[]> {
  const versions = await getTexts(act);
  const { byId } = await lookIntoArchive();
  const url = entryUrl('decrees', act.id);
  return versions.map((version, index) => {
    const before = versions[index - 1];
    return {
      ...version,
      url: versionUrl(url, version),
      label: before ? `نصه منذ ${formatDate(version.from)}` : 'نصه كما صدر',
      acts: version.changedBy.map((id) => linkAct(id, byId)),
      ...(before && {
        change: {
          summary: compareTexts(before.text, version.text).summary,
          url: comparisonUrl(url, before, version),
        },
      }),
    };
  });
}
