import { isStopWord } from '#arabic/stop-words.ts';
import { foldedWords } from '#arabic/tokens.ts';
import type { Fragment } from '../browser/files.ts';
import { actKey } from '../key.ts';
import type { SearchDocument } from './document.ts';
import { gzip, nameOf } from './file.ts';
import { priorOf } from './prior.ts';
import type { PageSource } from './source.ts';
import { collectVocabulary, type Vocabulary } from './vocabulary.ts';

/** All that the index needs of some pages, before it is known how their language takes words apart. */
export interface Batch {
  pages: BatchPage[];
  vocabulary: Vocabulary;
  /** The words of all pages, one after another, by their number in the vocabulary, or `gap`. */
  tokens: Uint32Array;
  /** The fragments of all pages, one after another, zipped. */
  fragments: Buffer;
}

export interface BatchPage {
  /** Which of the pages that were given, as some cannot be found. */
  order: number;
  fragment: { name: string; bytes: number };
  /** How many tokens the title, the other names and the text have. */
  title: number;
  terms: number;
  text: number;
  titleWords: number;
  prior: number;
  date?: string;
  filters: Readonly<Record<string, readonly string[]>>;
}

/** Stands where no word is indexed, so that those around it keep their distance. */
export const gap = 0xff_ff_ff_ff;

/** Reads pages; those that have nothing to be found by are left out. */
export function readBatch(sources: readonly Pick<PageSource, 'read'>[]): Batch {
  const { vocabulary, ...collector } = collectVocabulary();
  const tokens: number[] = [];
  const fragments: Buffer[] = [];
  const read = (document: SearchDocument, order: number): BatchPage => {
    const { date, filters = {} } = document;
    const lengths = addTokens(document, collector, tokens);
    const fragment = gzip(JSON.stringify(fragmentOf(document)));
    fragments.push(fragment);
    return {
      order,
      fragment: { name: nameOf(fragment), bytes: fragment.length },
      ...lengths,
      titleWords: countTelling(document.name ?? document.title),
      prior: priorOf(document),
      ...(date && { date }),
      filters,
    };
  };
  const pages = sources.flatMap((source, order) => {
    const document = source.read();
    return document ? [read(document, order)] : [];
  });
  return {
    pages,
    vocabulary,
    tokens: Uint32Array.from(tokens),
    fragments: Buffer.concat(fragments),
  };
}

type Collector = Omit<ReturnType<typeof collectVocabulary>, 'vocabulary'>;

/** Adds the tokens of a document, and says how many each field has. */
function addTokens(document: SearchDocument, { text: wordsOf, literal }: Collector, all: number[]) {
  const add = (tokens: readonly number[]) => {
    for (const token of tokens) all.push(token);
  };
  const start = all.length;
  const title = wordsOf(document.title);
  if (!document.onlyByNumber) add(title);
  const afterTitle = all.length;
  for (const key of actKeys(document)) add([literal(key), gap]);
  for (const term of document.terms ?? []) add([...wordsOf(term), gap]);
  // Keeps the end of the title and the beginning of the text from reading as a phrase.
  add([gap]);
  const afterTerms = all.length;
  add(wordsOf(document.text));
  return {
    title: afterTitle - start,
    terms: afterTerms - afterTitle,
    text: all.length - afterTerms,
  };
}

/** By which an act is found exactly, and by its number or year alone. */
function actKeys({ number, filters = {} }: SearchDocument): string[] {
  if (number === undefined) return [];
  const [year, type] = [filters['year']?.[0], filters['type']?.[0]];
  return [actKey(number, year, type), ...foldedWords(`${number} ${year ?? ''}`)];
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

/** The words of a title, each once, without those that say nothing. */
const countTelling = (title: string) =>
  new Set(foldedWords(title).filter((word) => !isStopWord(word))).size;
