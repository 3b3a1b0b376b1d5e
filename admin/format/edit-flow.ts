import { isMap, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { elementOf, shapeOf, type Schema } from '#schema/walk.ts';
import { editScalar } from './edit-scalar.ts';
import { isSame, normaliseKept, type Change } from './edit-yaml.ts';
import { matchItems } from './match-items.ts';
import { Unspliceable, type Edit, type Source } from './source.ts';
import { inSchemaOrder, isRecord, normalise, withoutEmpty } from './values.ts';
import { writeFlow } from './write-yaml.ts';

interface Part {
  start: number;
  end: number;
  /** What the part becomes; undefined when it goes. */
  edits: Edit[] | undefined;
}

/** The edits of a list or an object in brackets: commas and spaces stay where nothing changed beside them. */
export function editFlow(source: Source, node: YAMLMap | YAMLSeq, change: Change): Edit[] {
  return isMap(node) ? editFlowMap(source, node, change) : editFlowList(source, node, change);
}

function editFlowList(source: Source, node: YAMLSeq, { schema, before, after }: Change): Edit[] {
  if (!Array.isArray(before) || !Array.isArray(after)) throw new Unspliceable();
  const element = schema && elementOf(schema);
  const wanted = after.filter((item) => withoutEmpty(item) !== undefined);
  const origins = matchItems(before, wanted);
  const parts = node.items.map((item, index): Part => {
    const at = origins.findIndex((origin) => origin.kind === 'kept' && origin.index === index);
    const edits =
      at < 0
        ? undefined
        : editPart(source, item as Node, {
            schema: element,
            before: before[index],
            after: wanted[at],
          });
    return { ...spanOf(item as Node), edits };
  });
  const added = origins.flatMap((origin, index) => {
    if (origin.kind === 'kept') return [];
    const previous = origins.slice(0, index).findLast(({ kind }) => kind === 'kept');
    const after = previous?.kind === 'kept' ? previous.index : -1;
    const text =
      origin.kind === 'moved'
        ? sliceOf(source, parts[origin.index])
        : writeFlow(inSchemaOrder(element, normalise(element, wanted[index])));
    return [{ after, text }];
  });
  return splice(parts, added);
}

function editFlowMap(source: Source, node: YAMLMap, { schema, before, after }: Change): Edit[] {
  if (!isRecord(before) || !isRecord(after)) throw new Unspliceable();
  const shape = (schema && shapeOf(schema)) ?? {};
  const keys: string[] = [];
  const parts = node.items.map((item): Part => {
    const pair = item as Pair<Node, Node | null>;
    if (!isPair(pair) || !isScalar(pair.key) || !pair.value) throw new Unspliceable();
    const key = String(pair.key.value);
    keys.push(key);
    const change = { schema: shape[key], before: before[key], after: after[key] };
    const isKept =
      isSame(change.schema, change.before, change.after) ||
      normalise(change.schema, change.after) !== undefined;
    const { end } = spanOf(pair.value);
    return {
      start: spanOf(pair.key).start,
      end,
      edits: isKept ? editPart(source, pair.value, change) : undefined,
    };
  });
  const order = Object.keys(shape);
  const added = Object.entries(after)
    .filter(([key, value]) => !keys.includes(key) && normalise(shape[key], value) !== undefined)
    .map(([key, value]) => ({
      after: parts.findLastIndex(
        ({ edits }, index) => edits && order.indexOf(keys[index] ?? '') < order.indexOf(key),
      ),
      text: writeFlow({ [key]: inSchemaOrder(shape[key], normalise(shape[key], value)) }).slice(
        1,
        -1,
      ),
    }));
  return splice(parts, added);
}

/** The edits within a part that stays. */
function editPart(
  source: Source,
  node: Node,
  change: { schema: Schema | undefined; before: unknown; after: unknown },
): Edit[] {
  if (isSame(change.schema, change.before, change.after)) return [];
  const value = inSchemaOrder(change.schema, normaliseKept(change));
  if (isScalar(node) && typeof value !== 'object' && !node.tag)
    return [editScalar(source, node, value, { column: 0, isInFlow: true })];
  return [{ ...spanOf(node), text: writeFlow(value) }];
}

/** Takes out the parts that go, each with one comma, and puts the new ones after those they follow. */
function splice(parts: readonly Part[], added: readonly { after: number; text: string }[]): Edit[] {
  const lastKept = parts.findLastIndex(({ edits }) => edits);
  const first = parts.find(({ edits }) => edits);
  if (!first) throw new Unspliceable();
  const edits = parts.flatMap((part, index): Edit[] => {
    if (part.edits) return part.edits;
    const next = parts[index + 1];
    if (index < lastKept && next) return [{ start: part.start, end: next.start, text: '' }];
    return [{ start: parts[index - 1]?.end ?? part.start, end: part.end, text: '' }];
  });
  const groups = Map.groupBy(added, ({ after }) => after);
  for (const [after, group] of groups) {
    const texts = group.map(({ text }) => text).join(', ');
    const previous = parts[after];
    edits.push(
      previous
        ? { start: previous.end, end: previous.end, text: `, ${texts}` }
        : { start: first.start, end: first.start, text: `${texts}, ` },
    );
  }
  return edits;
}

function spanOf(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [];
  if (start === undefined || end === undefined || ('anchor' in node && node.anchor))
    throw new Unspliceable();
  return { start, end };
}

function sliceOf({ text }: Source, part: Part | undefined): string {
  if (!part) throw new Unspliceable();
  return text.slice(part.start, part.end);
}
