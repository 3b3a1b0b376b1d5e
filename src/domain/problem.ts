/** From a problem in a citizen's own words to the services, and so the bodies, that it is about. */
import { possibleBases } from '#arabic/segment.ts';
import { stem } from '#arabic/stem.ts';
import { isStopWord } from '#arabic/stop-words.ts';
import { foldedWords } from '#arabic/tokens.ts';

/** A text that can be found, with the forms of its words. */
export interface Findable<T> {
  item: T;
  keys: ReadonlySet<string>;
}

/** Prepares items to be found by the words of a text about each. */
export function makeFindable<T>(items: readonly T[], textOf: (item: T) => string): Findable<T>[] {
  return items.map((item) => ({
    item,
    keys: new Set(foldedWords(textOf(item)).flatMap(formsOf)),
  }));
}

/**
 * The items that share words with a problem, best first: rare words count more than those that many items have, and
 * the last word may be half typed. Without a word that says something, none.
 */
export function findByProblem<T>(problem: string, among: readonly Findable<T>[], most = 8): T[] {
  const words = foldedWords(problem);
  const asked = words.filter((word) => !isStopWord(word) && word.length > 1);
  const scores = asked.map((word, index) => {
    const isHalfTyped = index === asked.length - 1 && word === words.at(-1);
    const forms = formsOf(word);
    const hits = among.map(({ keys }) =>
      forms.some((form) => keys.has(form)) ? 1 : isHalfTyped && hasPrefix(keys, word) ? 0.7 : 0,
    );
    const found = hits.filter(Boolean).length;
    return hits.map((hit) => (hit === 0 ? 0 : hit * Math.log2(1 + among.length / found)));
  });
  return among
    .map(({ item }, index) => ({
      item,
      score: scores.reduce((sum, score) => sum + (score[index] ?? 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, _, [best]) => score >= (best?.score ?? 0) / 3)
    .slice(0, most)
    .map(({ item }) => item);
}

function formsOf(word: string): string[] {
  return possibleBases(word).map(stem);
}

function hasPrefix(keys: ReadonlySet<string>, word: string): boolean {
  const beginnings = possibleBases(word).filter((base) => base.length > 1);
  return [...keys].some((key) => beginnings.some((beginning) => key.startsWith(beginning)));
}
