import { areSingularAndPlural } from '#arabic/broken-plural.ts';
import { isOneSlipApart } from '#arabic/edit.ts';
import { possibleBases } from '#arabic/segment.ts';
import { isArabicWord, stem } from '#arabic/stem.ts';
import { baseOf, prefixOf } from '../key.ts';
import type { IndexedWord, IndexReader, KnownWord } from './reader.ts';

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

/** Whether it is the word in some form, not another one of its consonants. */
export function isForm({ nearness }: Variant): boolean {
  return nearness !== 'consonants';
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
  const variants = await findForms([...possibleBases(word), ...synonyms], reader);
  const match = { variants };
  return variants.some(isForm) ? match : guessWord(word, match, reader, isLast);
}

/**
 * The match of a word with the forms of what the reader may have meant: for a word that nothing has, or a slip that
 * happens to be another word, as «حكومة الشركات» for «حوكمة الشركات».
 */
export async function guessWord(
  word: string,
  { variants }: WordMatch,
  reader: IndexReader,
  isLast = false,
): Promise<WordMatch> {
  const guesses = await guess(possibleBases(word), reader, isLast);
  const [correction] = guesses;
  if (correction === undefined) return { variants };
  const guessed = await findForms(
    guesses.map(({ base }) => base),
    reader,
  );
  const lesser = variants.some(isForm) ? guessed.map(asForm) : guessed;
  return { variants: nearestOf([...variants, ...lesser]), correction: respell(word, correction) };
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
): Promise<KnownWord[]> {
  const long = bases.filter((base) => isArabicWord(base) && base.length >= shortestForCompletion);
  if (long.length === 0) return [];
  const words = await reader.words();
  const isSlip = ({ base: word }: KnownWord) =>
    long.some((base) => base.length >= shortestForSlips && isOneSlipApart(base, word));
  const slips = words.filter(isSlip).slice(0, mostGuesses);
  if (slips.length > 0 || !isLast) return slips;
  return words
    .filter(({ base: word }) => long.some((base) => word.startsWith(base)))
    .slice(0, mostGuesses);
}

/** The word put right, with the article and particles that it was typed with. */
function respell(typed: string, { base: meant, spelling }: KnownWord): string {
  const base =
    possibleBases(typed).find((possible) => isOneSlipApart(possible, meant)) ??
    possibleBases(typed).find((possible) => meant.startsWith(possible)) ??
    typed;
  const before = typed.slice(0, Math.max(0, typed.length - base.length));
  return before.endsWith('لل') && spelling.startsWith('ل')
    ? before.slice(0, -1) + spelling
    : before + spelling;
}

/** What was meant weighs less than what was typed. */
const asForm = (variant: Variant): Variant =>
  variant.nearness === 'same' ? { ...variant, nearness: 'form' } : variant;
const isNumber = (word: string) => /^\d+$/.test(word);
