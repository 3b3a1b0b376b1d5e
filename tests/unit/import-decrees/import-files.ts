import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importActs, type ImportOptions } from '../../../tools/import-decrees/import-acts.ts';
import { readMapping } from '../../../tools/import-decrees/mapping.ts';

type Files = Record<string, string | Uint8Array>;

/** Writes files to a new folder and returns it. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-import-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Imports files into a new content folder, or into `out`. `read` returns the text of an entry. */
export function importFiles(files: Files, options: Partial<ImportOptions> = {}) {
  const out = options.out ?? folderWith({});
  const outcomes = importActs({ from: folderWith(files), mapping: readMapping(), ...options, out });
  const read = (path: string | undefined) => readFileSync(join(out, path ?? ''), 'utf8');
  return { out, outcomes, read };
}
