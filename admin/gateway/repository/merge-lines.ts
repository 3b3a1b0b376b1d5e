import { diffArrays } from 'diff';

interface Change {
  /** Lines of the base that give way: from `start` up to `end`. */
  start: number;
  end: number;
  lines: string[];
}

/**
 * Two changes of one text put together; undefined where they touch: where both change a line, or lines side by side,
 * in different ways.
 */
export function mergeLines(base: string, mine: string, theirs: string): string | undefined {
  const lines = toLines(base);
  const [ours, others] = [changesOf(lines, mine), changesOf(lines, theirs)];
  const merged: string[] = [];
  let at = 0;
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [ours[i], others[j]];
    if (!a && !b) return [...merged, ...lines.slice(at)].join('');
    const isSame = a && b && isEqual(a, b);
    if (a && b && !isSame && a.start <= b.end && b.start <= a.end) return undefined;
    const first = !b || (a && a.start <= b.start) ? a : b;
    if (!first) return undefined;
    if (first === a || isSame) i += 1;
    if (first === b || isSame) j += 1;
    merged.push(...lines.slice(at, first.start), ...first.lines);
    at = first.end;
  }
}

function changesOf(base: string[], text: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: Change | undefined;
  for (const { added, removed, value } of diffArrays(base, toLines(text))) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (!open) changes.push((open = { start: at, end: at, lines: [] }));
    if (added) open.lines.push(...value);
    else open.end = at += value.length;
  }
  return changes;
}

function isEqual(a: Change, b: Change): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join('') === b.lines.join('');
}

/** Each line with its end, so that they join to the same text. */
function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
