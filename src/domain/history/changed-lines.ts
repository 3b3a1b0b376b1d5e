import { diffWords, type Segment } from '../decree/word-diff.ts';
import { readFieldLine, type FieldLine, type FieldsByKey } from './field-line.ts';
import type { ChangedPlace } from './log.ts';

/** A field or a line of text, with what went out of it and what came in. */
export interface ChangedLine {
  /** The field's label; absent for text. */
  label?: string;
  segments: Segment[];
}

/** Words that stay are shown so far around those that changed. */
const context = 60;
const longest = 400;

/**
 * A changed place as readers see it: a field's old and new value in one line, a line of text with the words that
 * changed, other lines by themselves.
 */
export function changedLines(place: ChangedPlace, fields: FieldsByKey): ChangedLine[] {
  const read = (line: string) => readFieldLine(line, fields) ?? [];
  const removed = place.removed.flatMap(read);
  const added = place.added.flatMap(read);
  const isPaired = removed.length === added.length;
  const successors = new Map<FieldLine, FieldLine>();
  const taken = new Set<FieldLine>();
  removed.forEach((line, index) => {
    const isNext = (next: FieldLine, place: number) =>
      !taken.has(next) &&
      next.label === line.label &&
      (line.label || (isPaired && place === index));
    const next = added.find(isNext);
    if (!next) return;
    successors.set(line, next);
    taken.add(next);
  });
  return [
    ...removed.map((line) => toLine(line, line, successors.get(line))),
    ...added.filter((line) => !taken.has(line)).map((line) => toLine(line, undefined, line)),
  ];
}

function toLine({ label }: FieldLine, before?: FieldLine, after?: FieldLine): ChangedLine {
  const segments = compare(before?.text ?? '', after?.text ?? '');
  return { ...(label && { label }), segments: segments.map(shorten) };
}

/** Words that differ in spelling alone are the same to who compares laws, but not to who corrects a record. */
function compare(before: string, after: string): Segment[] {
  const segments = diffWords(before, after);
  if (before === after || segments.some(({ kind }) => kind !== 'same')) return segments;
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

function shorten({ kind, text }: Segment, place: number, { length }: Segment[]): Segment {
  const letters = Array.from(text);
  if (kind !== 'same')
    return {
      kind,
      text: letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text,
    };
  const isLast = place === length - 1;
  const head = place === 0 ? '' : letters.slice(0, context).join('');
  const tail = isLast ? '' : letters.slice(-context).join('');
  return letters.length > context * 2 ? { kind, text: `${head}…${tail}` } : { kind, text };
}
