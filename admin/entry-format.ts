import { isScalar, Document, parseDocument, visit } from 'yaml';
import type { Collection } from '#schema/collections.ts';
import { elementOf, shapeOf, type Schema } from '#schema/walk.ts';

/** A form's values; `id` names a new file and is not written in it. */
export type FormData = Record<string, unknown>;

/** Marks a file that cannot be read. No schema knows the key, so such a form is never saved. */
export const unreadable = 'unreadable';

/** Reads and writes one collection's files for Decap: plain YAML 1.2, alone or over a body. */
export function entryFormat({ schema, extension }: Pick<Collection, 'schema' | 'extension'>) {
  const hasBody = extension !== 'yaml';
  return {
    fromFile(text: string): FormData {
      if (!hasBody) return readYaml(text);
      const parts = /^---[ \t]*\r?\n(.*?)^---[ \t]*$(.*)/ms.exec(text);
      if (!parts) return { [unreadable]: true };
      const [, yaml = '', body = ''] = parts;
      return { ...readYaml(yaml), ...(body.trim() && { body: body.trim() }) };
    },
    toFile(data: FormData): string {
      const { body, ...fields } = data;
      const yaml = writeYaml(inSchemaOrder(schema, withoutEmpty(fields) ?? {}));
      if (!hasBody) return yaml;
      return `---\n${yaml}---\n${typeof body === 'string' && body.trim() ? `\n${body.trim()}\n` : ''}`;
    },
  };
}

/** The values without what an editor left empty: Decap writes a cleared field as `''`, `null` or `[]`. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .map(([key, inner]) => [key, withoutEmpty(inner)])
      .filter(([, inner]) => inner !== undefined);
    return fields.length ? Object.fromEntries(fields) : undefined;
  }
  return value === null || value === '' ? undefined : value;
}

function readYaml(text: string): FormData {
  const document = parseDocument(text, { version: '1.2', merge: false });
  const value: unknown = document.errors.length ? undefined : document.toJS({ maxAliasCount: 20 });
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : { [unreadable]: true };
}

/** Decap keeps values in maps that lose the order of their keys, and adds `id` to those of new entries. */
function inSchemaOrder(schema: Schema, value: unknown): unknown {
  const element = elementOf(schema);
  if (element && Array.isArray(value)) return value.map((item) => inSchemaOrder(element, item));
  const shape = shapeOf(schema);
  if (!shape || typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([key]) => fields.has(key))
      .map(([key, child]) => [key, inSchemaOrder(child, fields.get(key))]),
  );
}

function writeYaml(value: unknown): string {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      // Other readers of YAML take a bare 2012-02-14 for a date and a bare 017 for a number.
      if (isScalar(node) && typeof node.value === 'string' && looksLikeNumber.test(node.value))
        node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

const looksLikeNumber = /^[+*#(\d][\d\s/:.()*#+-]*$/;
