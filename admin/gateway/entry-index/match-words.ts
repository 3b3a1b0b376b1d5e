import { fold } from '#arabic/fold.ts';

interface Words {
  head: string;
  words: string;
}

/**
 * How well folded words answer a query, 0 for not at all: each of its words must be there. A number is found whole or
 * from its first digit on, never inside of another: «17» is not in 2017. The article may be there or not.
 */
export function wordMatcher(query: string): (entry: Words) => number {
  const wanted = fold(query)
    .split(/[\s\-–/،,]+/)
    .filter(Boolean)
    .map((word) => wordTest(word.replace(article, '')));
  const whole = fold(query);
  return ({ head, words }) => {
    let score = wanted.length ? 1 : 0;
    for (const { isIn, isWholeIn } of wanted) {
      if (!isIn(words)) return 0;
      if (isIn(head)) score += 2;
      if (isWholeIn(head)) score += 2;
    }
    return score + (head.startsWith(whole) ? 3 : 0);
  };
}

const article = /^ال(?=\p{L}{3})/u;

function wordTest(word: string) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:ال)?${escaped}(?![\\p{L}\\p{N}])`, 'u');
  const isWholeIn = (text: string) => text.includes(word) && whole.test(text);
  if (!/^\d/.test(word)) return { isIn: (text: string) => text.includes(word), isWholeIn };
  const fromFirstDigit = new RegExp(`(?<!\\d)${escaped}`);
  return { isIn: (text: string) => text.includes(word) && fromFirstDigit.test(text), isWholeIn };
}
