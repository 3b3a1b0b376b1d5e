import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../..');
const programs = ['search', 'arabic'];
const packages = join(source, '../package-lock.json');

/** Names the program that makes the index: what another one has made is not to be kept. */
export function codeVersion(): string {
  known ??= hash('sha1', [packages, ...programs.flatMap(filesOf)].map(readText).join('\n'));
  return known;
}

let known: string | undefined;

function filesOf(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(source, folder, file));
}

const readText = (path: string) => readFileSync(path, 'utf8');
