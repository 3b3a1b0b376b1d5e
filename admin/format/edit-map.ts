import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { shapeOf } from '#schema/walk.ts';
import { editFlow } from './edit-flow.ts';
import { writeAfterKey } from './edit-scalar.ts';
import { editValue, hasTag, isSame, normaliseKept, type Change } from './edit-yaml.ts';
import {
  extentOf,
  indent,
  removeLines,
  trimmedEnd,
  Unspliceable,
  type Edit,
  type Extent,
  type Source,
} from './source.ts';
import { inSchemaOrder, isRecord, normalise, type FormData } from './values.ts';
import { writeYaml } from './write-yaml.ts';

interface Field {
  key: string;
  pair: Pair<Node, Node | null>;
  extent: Extent;
}

/** The edits of an object with one field below another, or in braces. */
export function editMap(source: Source, node: YAMLMap, change: Change): Edit[] {
  if (node.flow) return editFlow(source, node, change);
  const { schema, before, after } = change;
  if (!isRecord(before) || !isRecord(after)) throw new Unspliceable();
  const shape = (schema && shapeOf(schema)) ?? {};
  const fields = node.items.map((pair) => fieldOf(source, pair as Pair<Node, Node | null>));
  const isKept = ({ key }: Field) =>
    isSame(shape[key], before[key], after[key]) || normalise(shape[key], after[key]) !== undefined;
  const kept = fields.filter(isKept);
  if (kept.length === 0) throw new Unspliceable();
  const added = Object.entries(after).filter(
    ([key, value]) =>
      !fields.some((field) => field.key === key) && normalise(shape[key], value) !== undefined,
  );
  return [
    ...fields
      .filter((field) => !isKept(field))
      .flatMap((field) => removeField(source, fields, kept, field)),
    ...kept.flatMap(({ key, pair, extent }) =>
      editField(source, pair, {
        node: pair.value,
        schema: shape[key],
        before: before[key],
        after: after[key],
        column: extent.column,
      }),
    ),
    ...addFields(
      source,
      kept,
      Object.keys(shape),
      Object.fromEntries(
        added.map(([key, value]) => [key, inSchemaOrder(shape[key], normalise(shape[key], value))]),
      ),
    ),
  ];
}

function editField(source: Source, pair: Pair<Node, Node | null>, change: Change): Edit[] {
  const { schema, after, column } = change;
  const value = inSchemaOrder(schema, normaliseKept(change));
  const edits = editValue(source, {
    ...change,
    after: isRecord(after) || Array.isArray(after) ? after : value,
  });
  if (edits) return edits;
  const start = afterColon(pair);
  const end = trimmedEnd(source.text, start, endOfPair(pair));
  return [{ start, end, text: writeAfterKey(value, { column, isInFlow: false }, source) }];
}

function removeField(source: Source, fields: Field[], kept: Field[], { extent }: Field): Edit[] {
  if (extent.isOnOwnLine) return [removeLines(source, extent)];
  // The first field of an item of a list shares its line with the dash: what follows moves up to it.
  const next = kept[0];
  if (!next) throw new Unspliceable();
  const start = next.extent.start;
  const space = /^[ \t]*/.exec(source.text.slice(start))?.[0].length ?? 0;
  const covered = fields.filter(
    (field) => field.extent.start < start && field.extent.start > extent.start,
  );
  if (covered.some(({ extent: { isOnOwnLine } }) => isOnOwnLine)) throw new Unspliceable();
  return [{ start: extent.start, end: start + space, text: '' }];
}

/** New fields stand after the nearest field that comes before them in the schema. */
function addFields(
  source: Source,
  kept: readonly Field[],
  order: readonly string[],
  added: FormData,
): Edit[] {
  const [first] = kept;
  if (!first) throw new Unspliceable();
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : Infinity);
  const sorted = Object.entries(added).sort(([a], [b]) => place(a) - place(b));
  const groups = Map.groupBy(sorted, ([key]) =>
    kept
      .filter((field) => place(field.key) <= place(key))
      .reduce<Field | undefined>(
        (best, field) => (best && place(best.key) > place(field.key) ? best : field),
        undefined,
      ),
  );
  return [...groups].map(([previous, entries]) => {
    const { column } = first.extent;
    const block = indent(writeYaml(Object.fromEntries(entries)), column, source.lineBreak);
    const margin = ' '.repeat(column);
    if (previous) {
      const { end } = previous.extent;
      return { start: end, end, text: source.lineBreak + margin + block };
    }
    const { start, isOnOwnLine } = first.extent;
    const text = isOnOwnLine
      ? margin + block + source.lineBreak
      : block + source.lineBreak + margin;
    return { start, end: start, text };
  });
}

function fieldOf(source: Source, pair: Pair<Node, Node | null>): Field {
  const { key } = pair;
  const start = isScalar(key) ? key.range?.[0] : undefined;
  if (!isScalar(key) || start === undefined || key.anchor || hasTag(key)) throw new Unspliceable();
  return { key: String(key.value), pair, extent: extentOf(source, start, endOfPair(pair)) };
}

function afterColon({ srcToken }: Pair): number {
  const colon =
    srcToken && 'sep' in srcToken
      ? srcToken.sep?.find(({ type }) => type === 'map-value-ind')
      : undefined;
  if (!colon || srcToken?.start.some(({ type }) => type === 'explicit-key-ind'))
    throw new Unspliceable();
  return colon.offset + 1;
}

function endOfPair(pair: Pair<Node, Node | null>): number {
  return pair.value?.range?.[1] ?? afterColon(pair);
}
