import { hash } from 'node:crypto';
import type { LexiconEntry } from '#domain/lexicon.ts';
import { learnLanguage, type Language } from './analyse.ts';
import { cutChunks } from './chunk.ts';
import { gzip, nameByContent, nameOf, nameOnce } from './file.ts';
import { invert, type Run } from './invert.ts';
import type { Store } from './keep.ts';
import { mergeRuns, type PlacedRun } from './merge.ts';
import { gatherPages } from './meta.ts';
import { inBatches, inOrder, numberPages } from './order.ts';
import { openOutput, type Output } from './output.ts';
import { readBatch, type Batch } from './read-batch.ts';
import type { PageSource } from './source.ts';
import { codeVersion } from './version.ts';
import { gatherEvidence } from './vocabulary.ts';

export interface IndexOptions {
  /** About how many pages are in memory at once. */
  batchSize?: number;
}

/** What an index has, and how much of it was not kept from an earlier build. */
export interface IndexReport {
  pages: number;
  batches: number;
  batchesRead: number;
  batchesAnalysed: number;
}

/** A batch costs a file to keep and a turn to merge; one changed page costs reading its batch anew. */
const usualBatch = 128;
/** The rarest words are left out of the list against slips, which a reader loads whole. */
const mostWords = 20_000;

/**
 * Writes the index of pages into a folder, and leaves nothing else in it. What it writes depends on the pages and the
 * lexicon only: not on the order in which they come, the size of the batches, or what the store keeps of earlier builds.
 */
export function writeIndex(
  pages: readonly PageSource[],
  lexicon: readonly LexiconEntry[],
  outputPath: string,
  store: Store,
  { batchSize = usualBatch }: IndexOptions = {},
): IndexReport {
  const output = openOutput(outputPath);
  const batches = placeBatches(pages, batchSize);
  const report = { pages: 0, batches: batches.length, batchesRead: 0, batchesAnalysed: 0 };
  const read = ({ key, sources }: PlacedBatch): Batch =>
    store.get(`pages-${key}`, () => {
      report.batchesRead += 1;
      return readBatch(sources);
    });
  const gathered = gatherPages();
  const freeName = nameOnce();
  const evidence = gatherEvidence();
  const wordsOf: Uint32Array[] = [];
  for (const batch of batches) {
    const content = renameFragments(read(batch), freeName);
    gathered.add(content.pages, batch.numbers);
    wordsOf.push(evidence.add(content.vocabulary));
    writeFragments(content, output);
  }
  report.pages = gathered.count();

  const language = learnLanguage(evidence);
  const allKeys = evidence.words.map(language.keyOf);
  const runs = batches.map((batch, order): PlacedRun => {
    const [base = 0] = batch.numbers;
    const numbers = batch.numbers.map((number) => number - base);
    const keys = Array.from(wordsOf[order] ?? [], (word) => allKeys[word]);
    const run = store.get(`run-${hashOf([batch.key, numbers, keys])}`, (): Run => {
      report.batchesAnalysed += 1;
      return invert(read(batch), keys, numbers);
    });
    return { run, base };
  });
  const chunks = writeChunks(runs, output, store);
  const filters = gathered.filters();
  const files = {
    meta: nameByContent('meta', '.pf_meta', gathered.meta(chunks, filters)),
    dates: nameByContent('dates', '.pf_sort', gathered.dates()),
    words: nameByContent('words', '.pf_words', wordList(language)),
    lexicon: nameByContent('lexicon', '.pf_lexicon', compactLexicon(lexicon)),
  };
  for (const file of [...filters, ...Object.values(files)]) output.write(file);
  output.finish({
    meta: files.meta.path,
    dates: files.dates.path,
    words: files.words.path,
    lexicon: files.lexicon.path,
  });
  store.prune();
  return report;
}

interface PlacedBatch {
  /** Names all that the batch is made of. */
  key: string;
  sources: PageSource[];
  numbers: number[];
}

function placeBatches(pages: readonly PageSource[], size: number): PlacedBatch[] {
  const ordered = inOrder(pages);
  const numbers = numberPages(ordered);
  let first = 0;
  return inBatches(ordered, size).map((sources) => {
    const from = first;
    first += sources.length;
    const key = hashOf([
      codeVersion('search', 'arabic'),
      ...sources.map(({ url, hash }) => [url, hash]),
    ]);
    return { key, sources, numbers: numbers.slice(from, first) };
  });
}

function renameFragments(batch: Batch, rename: (name: string) => string): Batch {
  const pages = batch.pages.map((page) => ({
    ...page,
    fragment: { ...page.fragment, name: rename(page.fragment.name) },
  }));
  return { ...batch, pages };
}

function writeFragments({ pages, fragments }: Batch, output: Output): void {
  let start = 0;
  for (const { fragment } of pages) {
    const end = start + fragment.bytes;
    const content = fragments.subarray(start, end);
    output.write({ path: `fragment/${fragment.name}.pf_fragment`, content });
    start = end;
  }
}

/** Zipping takes most of the time, so the chunks of the last build are kept zipped. */
function writeChunks(runs: readonly PlacedRun[], output: Output, store: Store) {
  const kept = store.find<Map<string, Uint8Array>>('chunks') ?? new Map<string, Uint8Array>();
  const zipped = new Map<string, Uint8Array>();
  const written: { from: string; name: string }[] = [];
  for (const { from, content } of cutChunks(mergeRuns(runs))) {
    const name = nameOf(content);
    const file = kept.get(name) ?? gzip(content);
    zipped.set(name, file);
    output.write({ path: `index/${name}.pf_index`, content: file });
    written.push({ from, name });
  }
  if (written.some(({ name }) => !kept.has(name)) || kept.size > zipped.size)
    store.set('chunks', zipped);
  return written;
}

const wordList = ({ words }: Language) => gzip(words.slice(0, mostWords).join('\n'));
const compactLexicon = (lexicon: readonly LexiconEntry[]) =>
  gzip(JSON.stringify(lexicon.map(({ term, forms, direction }) => [direction, term, ...forms])));
const hashOf = (value: unknown) => hash('sha1', JSON.stringify(value));
