/** What changed between two texts, word by word, whatever spelling, digits or typing each was written in. */
import { diffArrays, type ArrayChange } from 'diff';
import { splitTokens } from '#arabic/tokens.ts';

export interface Segment {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * The two plain texts as one run of segments: without the added ones it reads as the older text, without the removed
 * ones as the newer; of words that differ in spelling alone the newer spelling stands. Texts with little in
 * common come as one removed and one added. Takes linear time.
 */
export function diffWords(older: string, newer: string): Segment[] {
  const [before, after] = [toUnits(older), toUnits(newer)];
  const changes = diffArrays(before, after, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: mostEdits,
  });
  const runs = changes ? toRuns(changes, before) : [{ removed: before, added: after }];
  return runs.flatMap((run, index) => {
    if ('same' in run) return toSegments('same', run.same);
    const last = runs[index - 1];
    const isJoined = last && 'same' in last && !/\s$/.test(last.same.at(-1)?.text ?? '');
    const removed = toSegments('removed', run.removed);
    if (isJoined && run.removed[0]?.isApart)
      removed.forEach((segment) => (segment.text = ` ${segment.text}`));
    return [...removed, ...toSegments('added', run.added)];
  });
}

/** Past so many words taken out and put in, a reader compares two texts better than one with marks. */
const mostEdits = 600;

/** A word, a number, a mark or the end of a line, with the space after it. */
interface Unit {
  key: string;
  text: string;
  /** Space stands before it. */
  isApart: boolean;
}

type Run = { same: Unit[] } | { removed: Unit[]; added: Unit[] };

function toUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let end = 0;
  for (const token of splitTokens(text)) {
    pushMarks(units, text.slice(end, token.start));
    pushUnit(units, token.word, text.slice(token.start, token.end));
    end = token.end;
  }
  pushMarks(units, text.slice(end));
  return units;
}

function pushMarks(units: Unit[], text: string) {
  for (const [mark] of text.matchAll(/\n|[^\S\n]+|\p{Cf}|[^\s\p{Cf}]/gu)) {
    const last = units.at(-1);
    if (/^[^\S\n]|^\p{Cf}/u.test(mark)) {
      if (last) last.text += mark;
    } else pushUnit(units, sameMarks[mark] ?? mark, mark);
  }
}

function pushUnit(units: Unit[], key: string, text: string) {
  units.push({ key, text, isApart: /[^\S\n]$/.test(units.at(-1)?.text ?? '') });
}

/** Marks that keyboards and printers exchange. */
const sameMarks: Record<string, string> = {
  ',': '،',
  ';': '؛',
  '?': '؟',
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
};

/** Changes in turn with what is the same; words too short to read by themselves join the changes around them. */
function toRuns(changes: ArrayChange<Unit>[], before: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  let place = 0;
  changes.forEach(({ value, added, removed, count }, index) => {
    const older = added ? [] : before.slice(place, place + count);
    place += older.length;
    const isBetween = index > 0 && index < changes.length - 1;
    if (!added && !removed && !(isBetween && isSlight(value))) {
      runs.push({ same: value });
      return;
    }
    const last = runs.at(-1);
    const run = last && 'removed' in last ? last : { removed: [], added: [] };
    if (run !== last) runs.push(run);
    run.removed.push(...older);
    if (!removed) run.added.push(...value);
  });
  return runs;
}

function isSlight(units: readonly Unit[]): boolean {
  return units.length <= 2 && units.every(({ key }) => key.length < 4 && key !== '\n');
}

function toSegments(kind: Segment['kind'], units: readonly Unit[]): Segment[] {
  return units.length ? [{ kind, text: units.map(({ text }) => text).join('') }] : [];
}
