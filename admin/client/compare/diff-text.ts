import { diffArrays } from 'diff';

export interface Segment {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Two texts as one run of segments, exact to the letter: without the added ones it is the older text, without the
 * removed ones the newer.
 */
export function diffText(before: string, after: string): Segment[] {
  const changes =
    diffArrays(toWords(before), toWords(after), { maxEditLength: mostEdits }) ??
    diffArrays(toLines(before), toLines(after));
  return joinPhrases(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** The same run with what is far from any change left out: `…` stands for it. */
export function condense(segments: readonly Segment[], around = 120): Segment[] {
  return segments.map((segment, index) => {
    if (segment.kind !== 'same') return segment;
    const head = index === 0 ? '' : segment.text.slice(0, around);
    const tail = index === segments.length - 1 ? '' : segment.text.slice(-around);
    if (head.length + tail.length >= segment.text.length) return segment;
    return { kind: 'same', text: `${head}…${tail}` };
  });
}

/** A phrase in the place of another is read whole, not word against word because both have spaces. */
function joinPhrases(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  let run: Segment[] = [];
  const endRun = () => {
    const [removed, added] = (['added', 'removed'] as const).map((other) =>
      run.flatMap(({ kind, text }) => (kind === other ? [] : text)).join(''),
    ) as [string, string];
    if (removed.trim() && added.trim())
      joined.push({ kind: 'removed', text: removed }, { kind: 'added', text: added });
    else joined.push(...run);
    run = [];
  };
  segments.forEach((segment, index) => {
    const isSpace = run.length > 0 && /^[^\S\n]+$/.test(segment.text);
    const goesOn = (segments[index + 1]?.kind ?? 'same') !== 'same';
    if (segment.kind !== 'same' || (isSpace && goesOn)) return run.push(segment);
    endRun();
    return joined.push(segment);
  });
  endRun();
  return joined;
}

/** Past so many words the comparison takes seconds, and goes by lines. */
const mostEdits = 2000;

function toWords(text: string): string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
