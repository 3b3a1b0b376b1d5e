import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decreeSchema } from '#schema/decree.ts';
import { formatEntry } from '../import-facts/entry-file.ts';
import { Archive } from './identify.ts';
import { readOrganisations } from './issuer.ts';
import type { Mapping } from './mapping.ts';
import { readFile } from './readers.ts';
import { recognise, type Understood } from './recognise.ts';
import type { SourceAct } from './source.ts';
import { writeEntry, type Written } from './write.ts';

export interface ImportOptions {
  /** A folder, read with all below it, or one file. */
  from: string;
  out: string;
  mapping: Mapping;
  force?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** Called for each file with its name, and how many there are. */
  onFile?: (name: string, files: number) => void;
}

/** What became of one act, or of a file that holds none. */
export interface Outcome {
  source: string;
  result: Written | 'refused' | 'duplicate' | 'unreadable';
  /** The path of the entry in the content folder. */
  path?: string;
  /** Why there is no entry. */
  reason?: string;
  understood?: Understood;
}

/**
 * Makes an entry of every act in a folder and writes those that are not there. Running it again goes on where it was
 * stopped: what is written is found unchanged.
 */
export function importActs(options: ImportOptions): Outcome[] {
  const { folder, names } = listFiles(options.from);
  const organisations = readOrganisations(options.out);
  const read = names.flatMap((name): (Outcome | Understood)[] => {
    options.onFile?.(name, names.length);
    const { acts, unreadable } = readFile(folder, name);
    if (acts.length && acts.every((act) => isBlank(act, options.mapping)))
      return [{ source: name, result: 'unreadable', reason: noActs }];
    return [
      ...unreadable.map(({ name: source, reason }): Outcome => ({
        source,
        result: 'unreadable',
        reason,
      })),
      ...acts.map((act) => recognise(act, options.mapping, organisations)),
    ];
  });
  const archive = new Archive(options.out, options.mapping.issuers);
  const settled = new Map(
    // An act has its own number before what was issued by it.
    read
      .filter((act) => 'findings' in act)
      .sort((a, b) => Number(a.isNumberBorrowed ?? false) - Number(b.isNumberBorrowed ?? false))
      .map((act) => [act, settle(act, archive, options)] as const),
  );
  return read.map((act) => ('findings' in act ? settled.get(act) : undefined) ?? (act as Outcome));
}

const noActs = 'no list of acts: none of its fields is known; name its columns in the mapping file';

/** A record of something else, as every folder has some. */
function isBlank({ text, fields }: SourceAct, { roleOf }: Mapping): boolean {
  return !text.trim() && ![...fields.keys()].some(roleOf);
}

/** All files of a folder in a stable order; hidden ones are nobody's acts. */
function listFiles(from: string): { folder: string; names: string[] } {
  if (!statSync(from).isDirectory()) return { folder: dirname(from), names: [basename(from)] };
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(?:^|[/\\])[._]/.test(name) && statSync(join(from, name)).isFile())
    .sort();
  return { folder: from, names };
}

function settle(understood: Understood, archive: Archive, options: ImportOptions): Outcome {
  const { source, data, body } = understood;
  const reason = findProblem(data);
  if (reason) return { source, result: 'refused', reason, understood };
  const named = archive.identify(understood);
  if ('duplicate' in named && understood.isNumberBorrowed && data.number)
    return settle(withoutNumber(understood, named.duplicate), archive, options);
  if ('duplicate' in named)
    return {
      source,
      result: 'duplicate',
      reason: `the same act as ${named.duplicate}`,
      understood,
    };
  const path = join('decrees', String(data.year), `${named.id}.md`);
  const text = formatEntry(decreeSchema, 'md', data, body);
  if (Buffer.byteLength(text) > maxEntryBytes)
    return {
      source,
      result: 'refused',
      reason: 'longer than the 4 MB that the portal reads',
      understood,
    };
  const result = writeEntry(join(options.out, path), text, options);
  return {
    source,
    result,
    path,
    ...(result === 'conflict' && {
      reason: 'the entry that is there differs; --force writes over it',
    }),
    understood,
  };
}

/** What an act brings with it has no number of its own where the act itself is in the archive under that number. */
function withoutNumber(understood: Understood, owner: string): Understood {
  const { number, ...data } = understood.data;
  const warning = `its number ${number} is that of ${owner}, by which it was issued: left out`;
  return {
    ...understood,
    data,
    findings: understood.findings.filter(({ field }) => field !== 'number'),
    warnings: [...understood.warnings, warning],
  };
}

const maxEntryBytes = 4 * 1024 * 1024;

/** What the schema finds missing or wrong, in the words of what could not be understood. */
function findProblem(data: Understood['data']): string | undefined {
  const missing = [
    !data.type && 'what kind of act it is: add its name to the types of the mapping file',
    !data.year && 'its year: it names no date of signature or publication',
    !data.title && 'its title',
  ].filter(Boolean);
  if (missing.length) return `not found in it: ${missing.join('; ')}`;
  const issues = decreeSchema.safeParse(data).error?.issues ?? [];
  return (
    issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' | ') || undefined
  );
}
