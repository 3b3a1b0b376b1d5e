import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexedEntry } from './index-entry.ts';

/** The index on disk, so that a gateway with 50,000 entries starts again in a second. It may be deleted at any time. */
export function keptEntries(file: string) {
  return {
    /** By path; none where nothing was kept, or it was made by other schemas. */
    async read(): Promise<Map<string, IndexedEntry>> {
      try {
        const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
        const entries = kept.made === fingerprint() ? kept.entries : [];
        return new Map(entries.map((entry) => [entry.path, entry]));
      } catch {
        return new Map();
      }
    },
    async write(entries: Iterable<IndexedEntry>): Promise<void> {
      const kept: Kept = { made: fingerprint(), entries: [...entries] };
      await writeFile(`${file}.part`, JSON.stringify(kept));
      await rename(`${file}.part`, file);
    },
  };
}

interface Kept {
  made: string;
  entries: IndexedEntry[];
}

/** What an entry becomes in the index depends on these files. */
function fingerprint(): string {
  const project = fileURLToPath(new URL('../../..', import.meta.url));
  const files = ['src/{schema,arabic}/**/*.ts', 'admin/{format,gateway/entry-index}/**/*.ts'];
  const hash = createHash('sha256');
  for (const path of globSync(files, { cwd: project }).sort())
    hash.update(path).update(readFileSync(join(project, path)));
  return hash.digest('hex');
}
