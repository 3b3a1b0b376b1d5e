/**
 * Builds an index in a process of its own, so that its time and its memory are its own:
 * `node build-index.ts bawaba|pagefind <folder>`, with what `prepareBuild` wrote into the folder.
 */
import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { LexiconEntry } from '#domain/lexicon.ts';
import type { SearchDocument } from '#search/build/document.ts';
import { openStore } from '#search/build/keep.ts';
import { sourcesOf } from '#search/build/source.ts';
import { writeIndex } from '#search/build/write-index.ts';
import { watchMemory } from '../watch-memory.ts';
import { readJsonLines } from './json-lines.ts';
import { writeStockIndex } from './stock-index.ts';

export interface Built {
  folder: string;
  /** Of all files that hold the index, without programs and styles. */
  bytes: number;
  milliseconds: number;
  /** The most memory that it held, in bytes; absent where the system does not tell (it needs /proc). */
  memory?: number;
}

const engines = {
  bawaba: (documents: SearchDocument[], lexicon: LexiconEntry[], folder: string) =>
    void writeIndex(sourcesOf(documents), lexicon, folder, openStore(`${folder}-store`)),
  pagefind: (documents: SearchDocument[], _lexicon: LexiconEntry[], folder: string) =>
    writeStockIndex(documents, folder),
};

/** Writes what there is to index into a folder. */
export function prepareBuild(
  documents: readonly SearchDocument[],
  lexicon: readonly LexiconEntry[],
  folder: string,
): void {
  writeLines(join(folder, 'documents.jsonl'), documents);
  writeLines(join(folder, 'lexicon.jsonl'), lexicon);
}

/** Rejects when the index cannot be built; the reason is on the console by then. */
export async function buildIndex(engine: keyof typeof engines, folder: string): Promise<Built> {
  const child = spawn(process.execPath, [import.meta.filename, engine, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = watchMemory(child.pid);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  const peak = memory.stop();
  if (exitCode !== 0) throw new Error(`The index of ${engine} could not be built.`);
  const target = join(folder, engine);
  return {
    folder: target,
    bytes: sizeOf(target),
    milliseconds: Math.round(Number(output)),
    ...(peak > 0 && { memory: peak }),
  };
}

function writeLines(path: string, values: readonly unknown[]): void {
  const file = openSync(path, 'w');
  for (const value of values) writeSync(file, `${JSON.stringify(value)}\n`);
  closeSync(file);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:pf_\w+|gz|json)$/.test(file))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

async function main([engine = '', folder = '']: string[]): Promise<void> {
  const read = (name: string) => [...readJsonLines(join(folder, name))].map(({ value }) => value);
  const documents = read('documents.jsonl') as SearchDocument[];
  const lexicon = read('lexicon.jsonl') as LexiconEntry[];
  const start = performance.now();
  await engines[engine as keyof typeof engines](documents, lexicon, join(folder, engine));
  process.stdout.write(String(performance.now() - start));
}

if (import.meta.main) await main(process.argv.slice(2));
