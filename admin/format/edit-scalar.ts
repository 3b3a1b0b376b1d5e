import { isScalar, parseDocument, type Scalar } from 'yaml';
import { Unspliceable, indent, trimmedEnd, type Edit, type Source } from './source.ts';
import { isPlainSafe, writeFlow, writeYaml } from './write-yaml.ts';

interface Place {
  /** The column of the field or the dash that holds the value. */
  column: number;
  isInFlow: boolean;
}

/** Changes a scalar's own text in its own style: of a long one only the words that differ. */
export function editScalar(source: Source, node: Scalar, after: unknown, place: Place): Edit {
  const [start, , nodeEnd] = node.range ?? [0, 0, 0];
  const end = trimmedEnd(source.text, start, node.range?.[1] ?? nodeEnd);
  if (end <= start) throw new Unspliceable();
  const old = source.text.slice(start, end);
  const text = [
    () => changeWords(old, node.value, after),
    () => inStyle(node.type, after, place, source),
    () => inStyle(undefined, after, place, source),
  ].find((candidate) => holds(candidate(), after, place))?.();
  if (text === undefined) throw new Unspliceable();
  return { start, end, text };
}

/** What follows the colon of a written field. */
export function writeAfterKey(value: unknown, { column }: Place, { lineBreak }: Source): string {
  return indent(writeYaml({ k: value }).slice(2), column, lineBreak);
}

/** What follows the dash of a written item. */
export function writeAfterDash(value: unknown, { column }: Place, { lineBreak }: Source): string {
  return indent(writeYaml([value]).slice(1), column, lineBreak);
}

function inStyle(
  style: Scalar['type'],
  after: unknown,
  { column, isInFlow }: Place,
  { lineBreak }: Source,
): string | undefined {
  if (isInFlow)
    return style?.startsWith('QUOTE')
      ? writeYaml(after, style as Scalar.Type).trimEnd()
      : writeFlow(after);
  const written = writeYaml({ k: after }, style as Scalar.Type | undefined).slice(2);
  return indent(written, column, lineBreak).trimStart();
}

/** Whether a scalar's text means the value, here and to readers of YAML 1.1. */
function holds(text: string | undefined, value: unknown, { isInFlow }: Place): boolean {
  if (text === undefined) return false;
  const isPlain = !/^['"|>]/.test(text);
  if (isPlain && typeof value === 'string' && !isPlainSafe(value)) return false;
  const document = parseDocument(isInFlow ? `k: [${text}]` : `k: ${text}\nnext: 1`, {
    version: '1.2',
  });
  const node = isInFlow ? document.getIn(['k', 0], true) : document.get('k', true);
  const isAlone = !isInFlow || document.getIn(['k', 1]) === undefined;
  return document.errors.length === 0 && isAlone && isScalar(node) && Object.is(node.value, value);
}

/** The source of a text with its middle exchanged, where the rest of both texts is the same. */
function changeWords(source: string, before: unknown, after: unknown): string | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const offsets = align(source, before);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const start = offsets?.[head];
  const end = offsets?.[before.length - tail];
  if (start === undefined || end === undefined || end < start) return undefined;
  return source.slice(0, start) + after.slice(head, after.length - tail) + source.slice(end);
}

/**
 * Where each character of a text, and its end, stands in its source. A break of a folded line stands for a space.
 * Undefined where escapes make the places uncertain.
 */
function align(source: string, text: string): number[] | undefined {
  const opening = /^(?:['"]|[|>][^\n]*\n[ ]*)?/.exec(source)?.[0] ?? '';
  const offsets: number[] = [];
  let at = opening.length;
  while (offsets.length < text.length) {
    const space = /^\s+/.exec(source.slice(at))?.[0] ?? '';
    const run = /^\s+/.exec(text.slice(offsets.length))?.[0] ?? '';
    if (run || space.includes('\n')) {
      if (run !== space && !space.includes('\n') && at < source.length) return undefined;
      for (let step = 0; step < run.length; step += 1)
        offsets.push(at + (run === space ? step : 0));
      at += space.length;
    } else {
      const character = text[offsets.length];
      if (source[at] !== character) return undefined;
      offsets.push(at);
      at += opening === "'" && character === "'" ? 2 : 1;
    }
  }
  return [...offsets, at];
}
