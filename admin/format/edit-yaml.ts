import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Schema } from '#schema/walk.ts';
import { editFlow } from './edit-flow.ts';
import { editList } from './edit-list.ts';
import { editMap } from './edit-map.ts';
import { editScalar } from './edit-scalar.ts';
import { applyEdits, Unspliceable, type Edit, type Source } from './source.ts';
import { isEqual, isRecord, normalise, type FormData } from './values.ts';

/** A value of the file and what stands in its place in the form. */
export interface Change {
  node: Node | null;
  schema: Schema | undefined;
  before: unknown;
  after: unknown;
  /** The column of the field or the dash that holds it. */
  column: number;
}

/**
 * The YAML text with only those fields changed whose value is another.
 * @throws Unspliceable where the text is built in a way that edits in place cannot follow.
 */
export function editYaml(
  text: string,
  document: Document.Parsed,
  schema: Schema,
  before: FormData,
  after: FormData,
): string {
  const source = { text, lineBreak: text.includes('\r\n') ? '\r\n' : '\n' };
  if (!isMap(document.contents)) throw new Unspliceable();
  const change = { node: document.contents, schema, before, after, column: 0 };
  return applyEdits(text, editMap(source, document.contents, change));
}

/** The edits that turn a value into another; undefined where it must be written anew with what holds it. */
export function editValue(source: Source, change: Change): Edit[] | undefined {
  const { node, schema, before, after, column } = change;
  if (isSame(schema, before, after)) return [];
  if (isAlias(node) || !node || hasTag(node)) return undefined;
  try {
    if (isMap(node) && isRecord(after)) return editMap(source, node, change);
    if (isSeq(node) && Array.isArray(after))
      return node.flow ? editFlow(source, node, change) : editList(source, node, change);
    if (isScalar(node) && typeof after !== 'object')
      return [editScalar(source, node, after, { column, isInFlow: false })];
  } catch (error) {
    if (!(error instanceof Unspliceable)) throw error;
  }
  return undefined;
}

/** Whether an editor would see no difference. */
export function isSame(schema: Schema | undefined, before: unknown, after: unknown): boolean {
  return isEqual(before, after) || isEqual(normalise(schema, before), normalise(schema, after));
}

/** What is written of a change: what the editor did not touch stays in its old form. */
export function normaliseKept({
  schema,
  before,
  after,
}: Pick<Change, 'schema' | 'before' | 'after'>): unknown {
  return isSame(schema, before, after) ? before : normalise(schema, after);
}

/** Whether a scalar is marked with a type of its own: `!!str 12`. */
export function hasTag(node: Node): boolean {
  return 'tag' in node && node.tag !== undefined && !isMap(node) && !isSeq(node);
}
