import type { z } from 'astro/zod';
import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages, explainIssues, wordIssue } from '#domain/content-messages.ts';
import { splitFrontMatter } from '#domain/front-matter.ts';
import { findTextDoubts } from '#domain/untrusted/text-doubts.ts';
import { findTextFaults, lineAt, type Fault } from '#domain/untrusted/text-faults.ts';
import { findEscapedFaults, readYamlMapping, type ReadYaml } from '#domain/untrusted/read-yaml.ts';
import { fieldLabel } from '#schema/walk.ts';
import { checkBody } from './check-body.ts';

/** Beyond this a file is a mistake or an attack: the longest code of law is half of it. */
export const maxFileBytes = 1024 * 1024;

/** A content file that passed its schema. `lineOf` finds the line of a field for later complaints. */
export interface ReadEntry {
  data: object;
  body: string;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** Legal, and still looks wrong. */
  doubts?: readonly Fault[];
}

type Extension = 'md' | 'mdx' | 'yaml';
type Problem = Omit<ContentProblem, 'file'>;

/** Parses and validates one file's bytes. Problems carry no file name: the caller knows it. */
export function readEntry(
  bytes: Uint8Array,
  extension: Extension,
  schema: z.ZodType<object>,
): ReadEntry | Problem[] {
  if (bytes.length > maxFileBytes)
    return [
      { message: contentMessages.tooLarge(megabytes(bytes.length), megabytes(maxFileBytes)) },
    ];
  const text = decode(bytes);
  if (text === undefined) return [{ message: contentMessages.notUtf8() }];
  const read = readText(text, extension);
  if ('faults' in read) return read.faults;
  const parsed = schema.safeParse(read.yaml.data, { error: wordIssue });
  if (parsed.success)
    return {
      data: parsed.data,
      body: read.body,
      doubts: findTextDoubts(text),
      // What was read of it is many times larger than the text, and few ask.
      lineOf(path) {
        const again = readText(text, extension);
        return 'faults' in again ? undefined : findLine(again, path);
      },
    };
  const lineOf = (path: readonly PropertyKey[]) => findLine(read, path);
  const issues = explainIssues(schema, parsed.error.issues.slice(0, mostProblems).map(shorten));
  const problems = issues.slice(0, mostProblems).map(({ path, message }) => ({
    line: lineOf(path),
    field: `${fieldLabel(schema, path)} (${path.join('.')})`,
    message,
  }));
  const more = Math.max(parsed.error.issues.length, issues.length) - problems.length;
  return more > 0 ? [...problems, { message: contentMessages.moreProblems(more) }] : problems;
}

/**
 * All that is wrong with a file's text whatever kind of entry it is: the desk's gateway asks this, too, so that it takes
 * nothing which the build then refuses.
 */
export function findFileFaults(text: string, extension: Extension): Fault[] {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxFileBytes)
    return [
      { line: 1, message: contentMessages.tooLarge(megabytes(bytes), megabytes(maxFileBytes)) },
    ];
  const read = readText(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), extension);
  return 'faults' in read ? read.faults : [];
}

interface ReadText {
  yaml: ReadYaml;
  body: string;
  /** How many lines stand above the data. */
  above: number;
}

function readText(text: string, extension: Extension): ReadText | { faults: Fault[] } {
  const faults = findTextFaults(text);
  if (faults.length) return { faults };
  const parts =
    extension === 'yaml' ? { opening: '', yaml: text, body: '' } : splitFrontMatter(text);
  if ('message' in parts) return { faults: [parts] };
  const above = parts.opening ? 1 : 0;
  const yaml = readYamlMapping(parts.yaml);
  const inData = 'faults' in yaml ? yaml.faults : findEscapedFaults(yaml);
  const start = text.length - parts.body.trimStart().length;
  const body = parts.body.trim();
  const inBody = extension === 'yaml' ? [] : checkBody(body, extension);
  const all = [...moveBy(above, inData), ...moveBy(lineAt(text, start) - 1, inBody)];
  return 'faults' in yaml || all.length ? { faults: all } : { yaml, body, above };
}

function moveBy(lines: number, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, line: fault.line + lines }));
}

/** Strict UTF-8, without byte-order mark or carriage returns. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** Each unknown key is a message of its own. */
function shorten(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  return issue.code === 'unrecognized_keys'
    ? { ...issue, keys: issue.keys.slice(0, mostProblems) }
    : issue;
}

/** What an editor can mend before asking again. */
const mostProblems = 50;

/** The line of the nearest field on the way to `path` that the file has. */
function findLine({ yaml, above }: ReadText, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = yaml.document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return yaml.lineAt(Number(node.range[0])) + above;
  }
  return undefined;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
