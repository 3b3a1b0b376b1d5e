/** What the page says about a search, aloud as well. */
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';

export const loadingSentence = 'جارٍ البحث…';
export const errorSentence = 'تعذّر تحميل فهرس البحث';

/** `(3, 'جواز') // => '3 نتائج عن «جواز»'`, `(0, '') // => 'لا نتائج'` */
export function countSentence(total: number, query: string): string {
  const count = countNoun(total, nouns.result);
  return query ? `${count} عن ${quote(query)}` : count;
}

/** Tells which words were given up; '' when none were. */
export function droppedSentence(words: string[]): string {
  if (words.length === 0) return '';
  return `لا صفحة فيها الكلمات كلها، فبحثنا دون ${words.map(quote).join(' و')}.`;
}

/** The marks (FSI, PDI) keep foreign words from disturbing the order of the sentence. */
function quote(text: string): string {
  return `«\u2068${text}\u2069»`;
}
