import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages, explainIssues, wordIssue } from '#domain/content-messages.ts';
import { splitFrontMatter } from '#domain/front-matter.ts';
import { fieldLabel } from '#schema/walk.ts';

/** Beyond this a file is a mistake or an attack: the longest code of law is a tenth of it. */
export const maxFileBytes = 4 * 1024 * 1024;

/** A content file that passed its schema. `lineOf` finds the line of a field for later complaints. */
export interface ReadEntry {
  data: object;
  body: string;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Parses and validates one file's bytes. Problems carry no file name: the caller knows it. */
export function readEntry(
  bytes: Uint8Array,
  extension: 'md' | 'mdx' | 'yaml',
  schema: z.ZodType<object>,
): ReadEntry | Omit<ContentProblem, 'file'>[] {
  if (bytes.length > maxFileBytes)
    return [
      { message: contentMessages.tooLarge(megabytes(bytes.length), megabytes(maxFileBytes)) },
    ];
  const text = decode(bytes);
  if (text === undefined) return [{ message: contentMessages.notUtf8() }];
  if (extension === 'yaml') return parse(text, '', 0, schema);
  const parts = splitFrontMatter(text);
  return 'message' in parts ? [parts] : parse(parts.yaml, parts.body.trim(), 1, schema);
}

function parse(yaml: string, body: string, firstLine: number, schema: z.ZodType<object>) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2', merge: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length)
    return faults.map(({ code, pos }) => ({
      line: lineAt(pos[0]),
      message: contentMessages.yaml(code),
    }));
  if (!isMap(document.contents))
    return [{ line: firstLine + 1, message: contentMessages.notMapping() }];
  const value = toValue(document);
  if (value === undefined) return [{ message: contentMessages.yaml('BAD_ALIAS') }];
  const parsed = schema.safeParse(value, { error: wordIssue });
  const lineOf = (path: readonly PropertyKey[]) => findLine(document, path, lineAt);
  if (parsed.success) return { data: parsed.data, body, lineOf };
  return explainIssues(schema, parsed.error.issues).map(({ path, message }) => ({
    line: lineOf(path),
    field: `${fieldLabel(schema, path)} (${path.join('.')})`,
    message,
  }));
}

/** Strict UTF-8, without byte-order mark or carriage returns. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** `toJS` throws on aliases that multiply beyond reason. */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

/** The line of the nearest field on the way to `path` that the file has. */
function findLine(
  document: Document,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return lineAt(Number(node.range[0]));
  }
  return undefined;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
