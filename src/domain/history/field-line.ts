import { metaOf, elementOf, shapeOf, type Schema } from '#schema/walk.ts';

/** A line of an entry's file as a reader understands it: a field by its label, or text. */
export interface FieldLine {
  label?: string;
  text: string;
}

/** What is known of a field by its key alone; undefined where two fields of one key differ. */
export type FieldsByKey = ReadonlyMap<string, Field | undefined>;

interface Field {
  label: string;
  /** A vocabulary: key → Arabic label. */
  options?: Record<string, string>;
}

/** The fields of a schema at any depth; a field of the entry itself stands before those within others. */
export function fieldsByKey(schema: Schema): FieldsByKey {
  const fields = new Map<string, Field | undefined>();
  let level: Schema[] = [schema];
  while (level.length > 0) {
    const found = level.flatMap((parent) => Object.entries(shapeOf(parent) ?? {}));
    const labelled = new Map<string, Field | undefined>();
    for (const [key, child] of found) labelled.set(key, agree(labelled, key, child));
    for (const [key, field] of labelled) if (!fields.has(key)) fields.set(key, field);
    level = found.map(([, child]) => elementOf(child) ?? child);
  }
  return fields;
}

/**
 * Reads one line by itself, without the lines around it; undefined for a line that says nothing.
 * `'force: repealed'` // => `{ label: 'النفاذ', text: 'ملغى' }`, `'## المادة 2'` // => `{ text: 'المادة 2' }`
 */
export function readFieldLine(line: string, fields: FieldsByKey): FieldLine | undefined {
  const plain = line.trim().replace(/^(?:-|#{1,6}) +/, '');
  if (plain === '' || plain === '---') return undefined;
  const [, key = '', value = ''] = /^([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/.exec(plain) ?? [];
  const field = fields.get(key);
  if (!field) return { text: plain };
  const text = unquote(value.trim());
  const { label, options } = field;
  return { label, text: (options && Object.hasOwn(options, text) && options[text]) || text };
}

function agree(known: FieldsByKey, key: string, schema: Schema): Field | undefined {
  const { label, options } = metaOf(schema);
  if (!label || (known.has(key) && known.get(key)?.label !== label)) return undefined;
  return { label, ...(options && { options }) };
}

/** A scalar without YAML's quotes; a mark that opens a block of lines says nothing by itself. */
function unquote(value: string): string {
  if (/^[|>][+-]?\d?$/.test(value)) return '';
  const [, , inner] = /^(['"])(.*)\1$/.exec(value) ?? [];
  return inner ?? value;
}
