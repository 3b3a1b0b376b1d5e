import type { Document } from 'yaml';
import { splitFrontMatter, type FrontMatter } from '#domain/front-matter.ts';
import type { Collection } from '#schema/collections.ts';
import type { Schema } from '#schema/walk.ts';
import { bodyOf, changeBody } from './body.ts';
import { editYaml } from './edit-yaml.ts';
import { expandAliases } from './expand-aliases.ts';
import { readYaml, type Fault } from './read-yaml.ts';
import { Unspliceable } from './source.ts';
import { inSchemaOrder, isEqual, normalise, type FormData } from './values.ts';
import { writeYaml } from './write-yaml.ts';

export type { Fault, FormData };

type Extension = Collection['extension'];

/** Marks a file that cannot be read. No schema knows the key, so such a form is never saved. */
export const unreadable = 'unreadable';

/**
 * Reads and writes one collection's files: plain YAML 1.2, alone or over a body. What is written over an earlier text
 * changes in it only what the form changed: everything else stays byte for byte.
 */
export function entryFormat({ schema, extension }: { schema: Schema; extension: Extension }) {
  return {
    fromFile(text: string): FormData {
      const read = readEntryFile(text, extension);
      return 'data' in read ? read.data : { [unreadable]: true };
    },
    toFile(data: FormData, previous?: string): string {
      const { body, ...fields } = data;
      delete fields['id'];
      const wanted = typeof body === 'string' ? body : '';
      const base = previous === undefined ? undefined : takeApart(previous, extension);
      if (!base || 'problem' in base) return writeFile(extension, write(schema, fields), wanted);
      const { parts, document, values } = base;
      const lineBreak = /\r\n/.test(previous ?? '') ? '\r\n' : '\n';
      const yaml = isEqual(values, fields)
        ? parts.yaml
        : edit(schema, parts.yaml, document, values, fields);
      if (extension === 'yaml') return parts.opening + yaml;
      const end = changeBody(parts.body, wanted, lineBreak);
      return parts.opening + yaml + parts.closing + end;
    },
  };
}

/** A form's values from a file's text, or why it cannot be read; every front matter but plain `---` is refused. */
export function readEntryFile(
  text: string,
  extension: Extension,
): { data: FormData } | { problem: Fault } {
  const read = takeApart(text, extension);
  if ('problem' in read) return read;
  const body = bodyOf(read.parts.body);
  return { data: { ...read.values, ...(body && { body }) } };
}

function takeApart(
  text: string,
  extension: Extension,
): { parts: FrontMatter; document: Document.Parsed; values: FormData } | { problem: Fault } {
  const parts = extension === 'yaml' ? wholeFile(text) : splitFrontMatter(text);
  if ('message' in parts) return { problem: parts };
  const read = readYaml(parts.yaml);
  if ('problem' in read) {
    const { line, message } = read.problem;
    return { problem: { line: extension === 'yaml' ? line : line + 1, message } };
  }
  return { parts, document: read.document, values: read.data };
}

function wholeFile(text: string): FrontMatter {
  const opening = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { opening, yaml: text.slice(opening.length), closing: '', body: '' };
}

/** Edits in place are read back: where they say anything else than the form, the next, plainer way is taken. */
function edit(
  schema: Schema,
  yaml: string,
  document: Document.Parsed,
  before: FormData,
  after: FormData,
): string {
  const ways = [
    () => editYaml(yaml, document, schema, before, after),
    () => {
      const plain = readYaml(expandAliases(yaml, document));
      if ('problem' in plain) throw new Unspliceable();
      return editYaml(expandAliases(yaml, document), plain.document, schema, before, after);
    },
  ];
  for (const way of ways) {
    try {
      const text = way();
      if (says(text, schema, after)) return text;
    } catch (error) {
      if (!(error instanceof Unspliceable)) throw error;
    }
  }
  return write(schema, after);
}

function says(yaml: string, schema: Schema, values: FormData): boolean {
  const read = readYaml(yaml);
  if ('problem' in read) return false;
  return (
    isEqual(read.data, values) || isEqual(normalise(schema, read.data), normalise(schema, values))
  );
}

function write(schema: Schema, values: FormData): string {
  return writeYaml(inSchemaOrder(schema, normalise(schema, values) ?? {}));
}

function writeFile(extension: Extension, yaml: string, body: string): string {
  if (extension === 'yaml') return yaml;
  return `---\n${yaml}---\n${bodyOf(body) && `\n${bodyOf(body)}\n`}`;
}
