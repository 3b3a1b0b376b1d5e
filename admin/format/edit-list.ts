import type { Node, YAMLSeq } from 'yaml';
import { elementOf, type Schema } from '#schema/walk.ts';
import { writeAfterDash } from './edit-scalar.ts';
import { editValue, normaliseKept, type Change } from './edit-yaml.ts';
import { matchItems, type Origin } from './match-items.ts';
import {
  extentOf,
  removeLines,
  trimmedEnd,
  Unspliceable,
  type Edit,
  type Extent,
  type Source,
} from './source.ts';
import { inSchemaOrder, withoutEmpty } from './values.ts';

interface Item {
  node: Node;
  dash: number;
  extent: Extent;
}

/** The edits of a list with one item below another: those that stay keep their lines, and those that move take theirs along. */
export function editList(source: Source, node: YAMLSeq, change: Change): Edit[] {
  const { schema, before, after } = change;
  if (!Array.isArray(before) || !Array.isArray(after)) throw new Unspliceable();
  const element = schema && elementOf(schema);
  const items = itemsOf(source, node);
  const wanted = after.filter((item) => withoutEmpty(item) !== undefined);
  const origins = matchItems(before, wanted);
  const keptIndexes = origins
    .filter(({ kind }) => kind === 'kept')
    .map((origin) => indexOf(origin));
  if (keptIndexes.length === 0) throw new Unspliceable();
  const removed = items.filter((_, index) => !keptIndexes.includes(index));
  if (removed.length > 0 && items.some(({ extent }) => !extent.isOnOwnLine))
    throw new Unspliceable();
  return [
    ...removed.map(({ extent }) => removeLines(source, extent)),
    ...wanted.flatMap((value, index) => {
      const origin = origins[index];
      const item = origin?.kind === 'kept' ? items[origin.index] : undefined;
      return item && origin?.kind === 'kept'
        ? editItem(source, item, element, before[origin.index], value)
        : [];
    }),
    ...addItems(source, items, origins, wanted, element),
  ];
}

function editItem(
  source: Source,
  item: Item,
  schema: Schema | undefined,
  before: unknown,
  after: unknown,
): Edit[] {
  const { node, dash, extent } = item;
  const { column } = extent;
  const value = inSchemaOrder(schema, normaliseKept({ schema, before, after }));
  const isScalar = typeof after !== 'object';
  const edits = editValue(source, {
    node,
    schema,
    before,
    after: isScalar ? value : after,
    column,
  });
  if (edits) return edits;
  const end = trimmedEnd(source.text, dash + 1, node.range?.[1] ?? dash + 1);
  return [
    { start: dash + 1, end, text: writeAfterDash(value, { column, isInFlow: false }, source) },
  ];
}

/** Items that are new in their place stand after the item before them. */
function addItems(
  source: Source,
  items: readonly Item[],
  origins: readonly Origin[],
  wanted: readonly unknown[],
  schema: Schema | undefined,
): Edit[] {
  let previous: Item | undefined;
  const groups = new Map<Item | undefined, string[]>();
  origins.forEach((origin, index) => {
    if (origin.kind === 'kept') {
      previous = items[origin.index];
      return;
    }
    const group = groups.get(previous) ?? [];
    group.push(
      linesOf(
        source,
        items,
        origin,
        inSchemaOrder(schema, normaliseKept({ schema, before: undefined, after: wanted[index] })),
      ),
    );
    groups.set(previous, group);
  });
  const firstKept = items[indexOf(origins.find(({ kind }) => kind === 'kept'))];
  return [...groups].map(([after, lines]) => {
    if (after) return insertion(after.extent.end, source.lineBreak + lines.join(source.lineBreak));
    if (!firstKept?.extent.isOnOwnLine) throw new Unspliceable();
    return insertion(firstKept.extent.start, lines.join(source.lineBreak) + source.lineBreak);
  });
}

function linesOf(source: Source, items: readonly Item[], origin: Origin, value: unknown): string {
  const moved = origin.kind === 'moved' ? items[origin.index] : undefined;
  if (moved) return source.text.slice(moved.extent.start, moved.extent.end);
  const column = items[0]?.extent.column ?? 0;
  return `${' '.repeat(column)}-${writeAfterDash(value, { column, isInFlow: false }, source)}`;
}

function itemsOf(source: Source, { items, srcToken }: YAMLSeq): Item[] {
  const tokens = srcToken && 'items' in srcToken ? srcToken.items : [];
  const dashes = tokens.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  return items.map((item, index) => {
    const node = item as Node;
    const dash = dashes[index]?.offset;
    if (dash === undefined || !node.range) throw new Unspliceable();
    return { node, dash, extent: extentOf(source, dash, Math.max(dash + 1, node.range[1])) };
  });
}

function indexOf(origin: Origin | undefined): number {
  return origin && 'index' in origin ? origin.index : -1;
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
