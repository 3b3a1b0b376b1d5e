import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isStopWord } from '#arabic/stop-words.ts';
import { foldedWords } from '#arabic/tokens.ts';
import type { LexiconEntry } from '#domain/lexicon.ts';
import { decodeCbor } from '../browser/cbor.ts';
import { parseMeta } from '../browser/meta.ts';
import type { Entry, Fragment } from '../browser/files.ts';
import { entryFile } from '../browser/reader.ts';
import { actKey, fieldWeights, type Field } from '../key.ts';
import { gap, keysOf, learnLanguage, type Language } from './analyse.ts';
import { encodeCbor, type Value } from './cbor.ts';
import type { SearchDocument } from './document.ts';
import { priorOf } from './prior.ts';

/** Pagefind is told a language that it does not know, lest it stem the keys. */
const language = 'zxx';
/** Pagefind's own mark at the head of each of its files. */
const signature = Buffer.from('pagefind_dcd');
/** A small part of Pagefind's own 20,000: a query reads one chunk for each word, and most of a chunk is other words. */
const chunkSize = '1200';
/** The rarest words are left out of the list against slips, which a reader loads whole. */
const mostWords = 20_000;

/**
 * Writes the index of documents into a folder, which it empties first. Pagefind keeps the keys of the words; the
 * readable text goes into its fragments afterwards. Throws all that Pagefind reports.
 */
export async function writeIndex(
  documents: readonly SearchDocument[],
  lexicon: readonly LexiconEntry[],
  outputPath: string,
): Promise<void> {
  const learned = learnLanguage(documents);
  const files = await indexKeys(documents, learned);
  const readable = await putTextBack(files, documents);
  const words = nameByContent(
    'words',
    '.pf_words',
    gzip(learned.words.slice(0, mostWords).join('\n')),
  );
  const compact = lexicon.map(({ term, forms, direction }) => [direction, term, ...forms]);
  const terms = nameByContent('lexicon', '.pf_lexicon', gzip(JSON.stringify(compact)));
  const entry: Entry = {
    meta: readable.meta,
    dates: readable.dates,
    words: words.path,
    lexicon: terms.path,
  };

  await rm(outputPath, { recursive: true, force: true });
  const all = [
    ...readable.files,
    words,
    terms,
    { path: entryFile, content: Buffer.from(JSON.stringify(entry)) },
  ];
  await Promise.all(
    [...new Set(all.map(({ path }) => dirname(join(outputPath, path))))].map((folder) =>
      mkdir(folder, { recursive: true }),
    ),
  );
  // One after another: a national archive has more files than a process may have open.
  for (const { path, content } of all) await writeFile(join(outputPath, path), content);
}

interface File {
  path: string;
  content: Uint8Array;
}

async function indexKeys(documents: readonly SearchDocument[], learned: Language): Promise<File[]> {
  // Read by Pagefind's own process, which starts with the first index.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= chunkSize;
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(errors.join('\n'));
    const problems = [...errors];
    for (const [order, document] of documents.entries()) {
      const content = keyedPage(document, learned);
      const added = await index.addHTMLFile({ url: `/${order}/`, content });
      problems.push(...added.errors);
    }
    const { errors: late, files } = await index.getFiles();
    problems.push(...late);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return files.filter(({ path }) => /\.pf_\w+$/.test(path));
  } finally {
    await close();
  }
}

/** A page of keys, each field with its own weight. */
function keyedPage(document: SearchDocument, { segment }: Language): string {
  const { title, terms = [], text, filters = {}, date, onlyByNumber } = document;
  const names = [...actTerms(document), ...terms.map((term) => keysOf(term, segment))];
  const fields: Record<Field, string> = {
    title: onlyByNumber ? '' : keysOf(title, segment),
    // The gap keeps the end of the title and the beginning of the text from reading as a phrase.
    terms: [...names, gap].join(` ${gap} `),
    text: keysOf(text, segment),
  };
  const body = Object.entries(fieldWeights).map(
    ([field, weight]) => `<p data-pagefind-weight="${weight}">${fields[field as Field]}</p>`,
  );
  const facts = Object.entries(filters).flatMap(([name, values]) =>
    values.map(
      (value) => `<meta data-pagefind-filter="${name}[content]" content="${escape(value)}">`,
    ),
  );
  const sort = date ? `<meta data-pagefind-sort="date[content]" content="${escape(date)}">` : '';
  return `<html lang="${language}"><head>${facts.join('')}${sort}</head><body data-pagefind-body>${body.join('')}</body></html>`;
}

/** By which an act is found exactly, and by its number or year alone. */
function actTerms({ number, filters = {} }: SearchDocument): string[] {
  if (number === undefined) return [];
  const [year, type] = [filters['year']?.[0], filters['type']?.[0]];
  return [actKey(number, year, type), ...foldedWords(`${number} ${year ?? ''}`)];
}

/** Puts what readers see into the fragments, and names these by what they hold now. */
async function putTextBack(files: File[], documents: readonly SearchDocument[]) {
  const renamed = new Map<string, [file: string, titleWords: number, prior: number]>();
  const kept: File[] = [];
  for (const { path, content } of files) {
    const name = /fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name) {
      const { url } = JSON.parse(unpack(content).toString()) as { url: string };
      const document = documents[Number(url.slice(1, -1))];
      if (!document) throw new Error(`Pagefind gave back a page that it was not given: ${url}`);
      const fragment = nameByContent(
        'fragment/',
        '.pf_fragment',
        gzip(JSON.stringify(fragmentOf(document))),
      );
      const file = fragment.path.slice('fragment/'.length, -'.pf_fragment'.length);
      renamed.set(name, [file, countTelling(document.name ?? document.title), priorOf(document)]);
      kept.push(fragment);
    } else if (path.endsWith('.pf_index')) {
      kept.push({ path, content });
    }
  }
  const metaFile = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!metaFile) throw new Error('Pagefind wrote no metadata: is the site empty?');
  const raw = decodeCbor(unpack(metaFile.content)) as Value[];
  parseMeta(raw);
  raw[1] = (raw[1] as [string, number][]).map(([name, words]) => {
    const [file = name, ...ours] = renamed.get(name) ?? [];
    return [file, words, ...ours];
  });
  const filters = filtersInOrder(files);
  raw[3] = filters.map(({ name, path }) => [
    name,
    path.slice('filter/'.length, -'.pf_filter'.length),
  ]);
  // Sorting by date is rare, and for many acts its order is as large as all else here.
  const sorts = raw[4] as [name: string, pages: number[]][];
  const dates = nameByContent('dates', '.pf_sort', pack(sorts[0]?.[1] ?? []));
  raw[4] = [];
  const meta = nameByContent('meta', '.pf_meta', pack(raw));
  return { meta: meta.path, dates: dates.path, files: [...kept, ...filters, meta, dates] };
}

/** The filters and their values in the order of their names: in Pagefind's it changes from run to run. */
function filtersInOrder(files: readonly File[]): (File & { name: string })[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map(
      ({ content }) => decodeCbor(unpack(content)) as [string, [value: string, pages: number[]][]],
    )
    .sort(byName)
    .map(([name, values]) => ({
      name,
      ...nameByContent(
        'filter/',
        '.pf_filter',
        pack([name, values.toSorted(byName).map(asDistances)]),
      ),
    }));
}

/** Distances from page to page are small numbers, and so is their file. */
function asDistances([value, pages]: [value: string, pages: number[]]): Value {
  const ordered = pages.toSorted((a, b) => a - b);
  return [value, ordered.map((page, order) => page - (ordered[order - 1] ?? 0))];
}

function fragmentOf(document: SearchDocument): Fragment {
  const { url, title, text, status, sections = [], filters = {} } = document;
  const [collection, type, year] = ['collection', 'type', 'year'].map((name) => filters[name]?.[0]);
  return {
    url,
    title,
    text,
    ...(sections.length > 0 && { sections: [...sections] }),
    ...(collection && { collection }),
    ...(type && { type }),
    ...(year && { year }),
    ...(status && { status }),
  };
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new Error('Pagefind has changed its files: read them anew before you raise its version.');
  return bytes.subarray(signature.length);
}

function pack(value: Value): Buffer {
  return gzip(Buffer.concat([signature, encodeCbor(value)]));
}

function nameByContent(name: string, extension: string, content: Uint8Array): File {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const separator = name.endsWith('/') ? '' : '.';
  return { path: `${name}${separator}${hash}${extension}`, content };
}

/** The words of a title, each once, without those that say nothing. */
const countTelling = (title: string) =>
  new Set(foldedWords(title).filter((word) => !isStopWord(word))).size;
/** No time of day in the header, so that equal content gives equal files. */
const gzip = (content: string | Uint8Array) => gzipSync(content, { level: 9 });
const byName = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]) => (a < b ? -1 : 1);
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
