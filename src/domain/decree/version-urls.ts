/** Where the texts of an act and the history of its record stand, below its own address. Days are ISO days; the text as issued needs none. */
import type { Version } from './consolidate.ts';

type Dated = Pick<Version, 'from'> & { changedBy: readonly string[] };

const issued = 'as-issued';

/** `'/decrees/law/2009/4/as-of/2012-03-01/'`; of the text as issued `'/decrees/law/2009/4/as-issued/'` */
export function versionUrl(actUrl: string, version: Dated): string {
  const name = nameOf(version);
  return name === issued ? `${actUrl}${issued}/` : `${actUrl}as-of/${name}/`;
}

/** `'/decrees/law/2009/4/compare/as-issued/2012-03-01/'`: the older of the two first. */
export function comparisonUrl(actUrl: string, older: Dated, newer: Dated): string {
  return `${actUrl}compare/${nameOf(older)}/${nameOf(newer)}/`;
}

/** `'/decrees/law/2009/4/history/'`: what changed in the record of the act, rather than in the act. */
export function historyUrl(actUrl: string): string {
  return `${actUrl}history/`;
}

/** With more texts than this, the pages that compare each two of them would be hundreds. */
const mostCompared = 15;

/**
 * The texts that have a page side by side, the older of each two first: all of them, or, of an act with very many,
 * neighbours and each with the text as issued and with the last one.
 */
export function comparedPairs<V>(versions: readonly V[]): [older: V, newer: V][] {
  const last = versions.length - 1;
  const isCompared = (older: number, newer: number) =>
    versions.length <= mostCompared || newer - older === 1 || older === 0 || newer === last;
  return versions.flatMap((older, from) =>
    versions.flatMap((newer, to): [V, V][] =>
      to > from && isCompared(from, to) ? [[older, newer]] : [],
    ),
  );
}

/** No act changes the text that was issued. */
function nameOf({ from, changedBy }: Dated): string {
  return changedBy.length === 0 ? issued : from;
}
