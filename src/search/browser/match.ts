import { areSingularAndPlural } from '#arabic/broken-plural.ts';
import { isOneSlipApart } from '#arabic/edit.ts';
import { possibleBases } from '#arabic/segment.ts';
import { isArabicWord, stem } from '#arabic/stem.ts';
import { baseOf, prefixOf } from '../key.ts';
import type { IndexedWord, IndexReader } from './reader.ts';

/** How near a word of the index is to a word of the query: the same, a form of it, or only its consonants. */
export type Nearness = 'same' | 'form' | 'consonants';

export interface Variant {
  nearness: Nearness;
  word: IndexedWord;
}

/** All that the index has for one word of a query. */
export interface WordMatch {
  variants: Variant[];
  /** The word that was looked for in its place, as nothing has it as it was typed. */
  correction?: string;
}

export interface Alternatives {
  /** Other words for the same, from the lexicon. */
  synonyms?: readonly string[];
  /** The word may be half typed. */
  isLast?: boolean;
}

const shortestForSlips = 4;
const shortestForCompletion = 3;
const mostGuesses = 3;

/** Finds the forms of a folded word; a word that none of them is a form of is taken for a slip, or for half a word. */
export async function matchWord(
  word: string,
  reader: IndexReader,
  { synonyms = [], isLast = false }: Alternatives = {},
): Promise<WordMatch> {
  const bases = possibleBases(word);
  const variants = await findForms([...bases, ...synonyms], reader);
  if (variants.some(({ nearness }) => nearness !== 'consonants')) return { variants };

  const guesses = await guess(bases, reader, isLast);
  const [correction] = guesses;
  if (correction === undefined) return { variants };
  return { variants: [...(await findForms(guesses, reader)), ...variants], correction };
}

async function findForms(bases: readonly string[], reader: IndexReader): Promise<Variant[]> {
  const found = await Promise.all(
    bases.map(async (base) => {
      const words = await reader.findWords(prefixOf(base));
      return words.flatMap((word) => {
        const nearness = compare(base, baseOf(word.key));
        return nearness ? [{ nearness, word }] : [];
      });
    }),
  );
  return nearestOf(found.flat());
}

/** The same word of the index, found through several bases, counts once, as what is nearest. */
function nearestOf(variants: Variant[]): Variant[] {
  const byKey = new Map<string, Variant>();
  for (const variant of variants) {
    const known = byKey.get(variant.word.key);
    if (!known || order[variant.nearness] < order[known.nearness])
      byKey.set(variant.word.key, variant);
  }
  return [...byKey.values()];
}

const order: Record<Nearness, number> = { same: 0, form: 1, consonants: 2 };

function compare(asked: string, indexed: string): Nearness | undefined {
  if (asked === indexed) return 'same';
  if (!isArabicWord(asked)) return isNumber(asked) ? undefined : 'form';
  if (stem(asked) === stem(indexed) || areSingularAndPlural(asked, indexed)) return 'form';
  return 'consonants';
}

async function guess(
  bases: readonly string[],
  reader: IndexReader,
  isLast: boolean,
): Promise<string[]> {
  const long = bases.filter((base) => isArabicWord(base) && base.length >= shortestForCompletion);
  if (long.length === 0) return [];
  const words = await reader.words();
  const isSlip = (word: string) =>
    long.some((base) => base.length >= shortestForSlips && isOneSlipApart(base, word));
  const slips = words.filter(isSlip).slice(0, mostGuesses);
  if (slips.length > 0 || !isLast) return slips;
  return words.filter((word) => long.some((base) => word.startsWith(base))).slice(0, mostGuesses);
}

const isNumber = (word: string) => /^\d+$/.test(word);
