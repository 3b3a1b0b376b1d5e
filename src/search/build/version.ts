import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../..');
const packages = join(source, '../package-lock.json');

/** Names the program in these folders of src/: what another one has made is not to be kept. */
export function codeVersion(...folders: string[]): string {
  const key = folders.join();
  const version =
    known.get(key) ??
    hash('sha1', [packages, ...folders.flatMap(filesOf)].map(readText).join('\n'));
  known.set(key, version);
  return version;
}

const known = new Map<string, string>();

function filesOf(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(source, folder, file));
}

const readText = (path: string) => readFileSync(path, 'utf8');
