import { isStopWord } from '#arabic/stop-words.ts';
import { foldedWords, splitTokens } from '#arabic/tokens.ts';
import { readCitationQuery, type CitationQuery } from '#domain/decree/citation-query.ts';
import { withoutZeros } from '../key.ts';

/** What a reader asks for. */
export interface Question {
  /** Each word once, at most 12, without those that say nothing unless there are no others. */
  words: AskedWord[];
  /** All words as they stand, for what only several of them mean. */
  allWords: string[];
  /** Words that must stand side by side: what was typed in quotation marks. */
  phrases: string[][];
  /** Words that no hit may have: what was typed after a minus. */
  excluded: string[];
  citation?: CitationQuery;
}

export interface AskedWord {
  typed: string;
  word: string;
}

const mostWords = 12;
const QUOTED = /["“”„«]([^"“”„«»]*)["“”„»]/g;
const EXCLUDED = /(^|\s)[-−–](?=\p{L})(\S+)/gu;

/** `'"مجلس الوزراء" قانون -ضريبة' // => words مجلس، وزراء، قانون; a phrase of two words; excluded ضريبة` */
export function readQuery(query: string): Question {
  const excluded: string[] = [];
  const wanted = query.replace(EXCLUDED, (_, space: string, word: string) => {
    excluded.push(...foldedWords(word));
    return space;
  });
  const phrases = [...wanted.matchAll(QUOTED)]
    .map(([, phrase = '']) => foldedWords(phrase))
    .filter((words) => words.length > 1);
  const citation = readCitationQuery(wanted);
  return {
    words: askedWords(wanted),
    allWords: foldedWords(wanted).slice(0, mostWords),
    phrases,
    excluded,
    ...(citation && { citation }),
  };
}

function askedWords(text: string): AskedWord[] {
  const words = new Map<string, AskedWord>();
  for (const { start, end, word } of splitTokens(text)) {
    const plain = withoutZeros(word);
    if (!words.has(plain)) words.set(plain, { typed: text.slice(start, end), word: plain });
  }
  const all = [...words.values()];
  const telling = all.filter(({ word }) => !isStopWord(word));
  return (telling.length > 0 ? telling : all).slice(0, mostWords);
}
