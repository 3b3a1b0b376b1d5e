import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Expected } from './citation-score.ts';

/** A text, and what a lawyer reads in it; a field that is not named is not in the text. */
export interface Annotated {
  name: string;
  text: string;
  cites: Expected[];
}

/** Where the corpus of Saudi laws lies, which is no part of the project. */
export const corpusFolder = '../shared/corpora/arabic-laws';

const fixtures = join(import.meta.dirname, '../tests/fixtures');

/** Sentences in the forms of Syrian legal texts, a quarter of them traps without any citation. */
export function readSyrianSet(): Annotated[] {
  const sentences = parse(read('citations-syrian.yaml')) as Omit<Annotated, 'name'>[];
  return sentences.map((sentence) => ({ ...sentence, name: sentence.text }));
}

/** Saudi laws. The annotations hold places and readings alone; the texts stay in the corpus. */
export function readSaudiSet(folder: string): Annotated[] {
  const lines = read('citations-arabic-laws.jsonl').trim().split('\n');
  return lines.map((line) => {
    const { file, from, cites } = JSON.parse(line) as Annotation;
    const text = readFileSync(join(folder, file), 'utf8').slice(from);
    return {
      name: file,
      text,
      cites: cites.map(({ at, ...rest }) => ({ ...rest, at: at - from })),
    };
  });
}

function read(file: string): string {
  return readFileSync(join(fixtures, file), 'utf8');
}

interface Annotation {
  file: string;
  /** Where the text begins, after the front matter and the title. */
  from: number;
  cites: (Expected & { at: number })[];
}
