/** The text of an act on a day: as issued, with every amendment that holds by then. */
import type { ActText } from './act-text.ts';
import { amend, type DatedProvision } from './amend.ts';
import type { Amendment } from './amendments.ts';

export type { AmendmentFault, Change, DatedProvision } from './amend.ts';

export interface DatedText {
  preamble: string;
  provisions: DatedProvision[];
}

export interface Version {
  /** The first day on which it holds; of the act as issued its own day, as exactly as it is known. */
  from: string;
  /**
   * The last day on which it holds; absent of the newest. Before `from` where the text changed on the very day
   * of its issue.
   */
  to?: string;
  /** The ids of the acts that made it so; none of the act as issued. */
  changedBy: string[];
  text: DatedText;
}

/** The text as its own act gave it. */
export function asIssued({ preamble, provisions }: ActText): DatedText {
  return {
    preamble,
    provisions: provisions.map((provision) => ({ ...provision, isRepealed: false, changes: [] })),
  };
}

/**
 * The text on a day. `amendments` are those of this act, in the order of `amendmentsByTarget`. What cannot be
 * carried out is passed over: the content check refuses it.
 */
export function textOn(issued: ActText, amendments: readonly Amendment[], day: string): DatedText {
  return applyAll(
    asIssued(issued),
    amendments.filter(({ from }) => from <= day),
  );
}

/**
 * Every text that the act has had and will have, oldest first; `[0]` is the act as issued on its own day.
 * Each day on which amendments take effect begins a version.
 */
export function versionsOf(
  issued: ActText,
  ownDay: string,
  amendments: readonly Amendment[],
): Version[] {
  const versions: Version[] = [{ from: ownDay, changedBy: [], text: asIssued(issued) }];
  for (const [from, ofDay] of Map.groupBy(amendments, (amendment) => amendment.from)) {
    const before = versions.at(-1);
    if (!before) break;
    before.to = dayBefore(from);
    const changedBy = [...new Set(ofDay.map(({ act }) => act))];
    versions.push({ from, changedBy, text: applyAll(before.text, ofDay) });
  }
  return versions;
}

/** The version that holds on a day; before the act's own day, the act as issued. */
export function versionOn<V extends Pick<Version, 'from'>>(
  versions: readonly V[],
  day: string,
): V | undefined {
  return versions.findLast(({ from }, index) => index === 0 || from <= day);
}

function applyAll(text: DatedText, amendments: readonly Amendment[]): DatedText {
  return {
    ...text,
    provisions: amendments.reduce((provisions, amendment) => {
      const amended = amend(provisions, amendment);
      return typeof amended === 'string' ? provisions : amended;
    }, text.provisions),
  };
}

/** `'2012-03-01'` // => `'2012-02-29'` */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
