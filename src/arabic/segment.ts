import { isArabicWord } from './stem.ts';

/** «ال» and what may stand before it: وال، بال، كال، فال، وبال، لل، ولل. */
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/;
/** «اللجنة» after ل: the article and the word's own ل are written as one. Not «للإلغاء», which has an ال of its own. */
const SWALLOWED_LAM = /^[وف]?لل(?=..)(?!ال..)/;
const CONJUNCTION = /^[وف](?=...)/;
const PREPOSITION = /^[بكل](?=...)/;

/**
 * What a folded word may be without article and attached particles, the likeliest or the word as it stands first.
 * Without a text to count in nobody can say whether the ب of «بلديه» belongs to it, so both answers are given.
 * `'بالقانون' // => ['قانون']`, `'بلديه' // => ['بلديه', 'لديه']`, `'ولوزاره' // => ['ولوزاره', 'لوزاره', 'وزاره']`
 */
export function possibleBases(word: string): string[] {
  if (!isArabicWord(word)) return [word];
  const withoutArticle = basesAfterArticle(word);
  if (withoutArticle.length > 0) return withoutArticle;
  const afterAnd = dropArticle(word.replace(CONJUNCTION, ''));
  const afterTo = dropArticle(afterAnd.replace(PREPOSITION, ''));
  return [...new Set([word, afterAnd, afterTo])];
}

/** What follows the article; nothing where there is none. */
function basesAfterArticle(word: string): string[] {
  const bare = dropArticle(word);
  if (bare === word) return [];
  return SWALLOWED_LAM.test(word) ? [bare, `ل${bare}`] : [bare];
}

/**
 * «إلغاء» loses its ال as «الإلغاء» does, which loses it twice: so the two meet. «وكالات» keeps what only looks like
 * an article, as two letters are left.
 */
function dropArticle(word: string): string {
  const bare = word.replace(ARTICLE, '');
  if (bare.length < 3 && /^[وف]?[بك]/.test(word)) return word;
  return bare === word ? word : bare.replace(/^ال(?=..)/, '');
}

/** Finds the base of a folded word. */
export type Segmenter = (word: string) => string;

/**
 * A segmenter that decides by evidence: a letter stays when the word with it takes the article (as «البلديه»), and goes
 * when the rest is a word of the texts («بقانون»: قانون). `counts` says how often each folded word occurs.
 */
export function createSegmenter(counts: ReadonlyMap<string, number>): Segmenter {
  const bases = new Map<string, string>();
  return (word) => {
    const known = bases.get(word);
    if (known !== undefined) return known;
    const base = findBase(word, counts);
    bases.set(word, base);
    return base;
  };
}

function findBase(word: string, counts: ReadonlyMap<string, number>): string {
  if (!isArabicWord(word)) return word;
  const [bare, withLam] = basesAfterArticle(word);
  if (bare !== undefined) {
    return withLam && evidenceOf(withLam, counts) > evidenceOf(bare, counts) ? withLam : bare;
  }
  return dropIfAttached(dropIfAttached(word, CONJUNCTION, counts), PREPOSITION, counts);
}

function dropIfAttached(
  word: string,
  particle: RegExp,
  counts: ReadonlyMap<string, number>,
): string {
  const rest = word.replace(particle, '');
  if (rest === word) return word;
  const evidence = evidenceOf(rest, counts);
  const isOwnLetter = withArticle(word, counts) >= evidence / 2;
  const isRare = evidence < 0.3 * count(word, counts);
  return evidence === 0 || isOwnLetter || isRare ? word : dropArticle(rest);
}

/** How surely a word is one of its own. */
const evidenceOf = (word: string, counts: ReadonlyMap<string, number>) =>
  withArticle(word, counts) + count(word, counts);

/** An article proves that what follows is a noun of its own, so such forms count more than bare ones. */
function withArticle(word: string, counts: ReadonlyMap<string, number>): number {
  const attached = ['وال', 'بال', 'لل'].map((prefix) => count(prefix + word, counts));
  return 3 * count(`ال${word}`, counts) + 2 * attached.reduce((sum, n) => sum + n, 0);
}

const count = (word: string, counts: ReadonlyMap<string, number>) => counts.get(word) ?? 0;
