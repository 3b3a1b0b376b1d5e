/** What the page says about a search, aloud as well. */
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import type { Shared } from './share.ts';
import type { YearRange } from './years.ts';

export const loadingSentence = 'جارٍ البحث…';
export const errorSentence = 'تعذّر تحميل فهرس البحث';

export const shareSentences: Record<Shared, string> = {
  shared: '',
  cancelled: '',
  copied: 'نُسخ رابط هذا البحث.',
  failed: 'تعذّر النسخ. انسخ العنوان من شريط المتصفح.',
};

/** `(3, 'جواز') // => '3 نتائج عن «جواز»'`, `(0, '') // => 'لا نتائج'` */
export function countSentence(total: number, query: string): string {
  const count = countNoun(total, nouns.result);
  return query ? `${count} عن ${quote(query)}` : count;
}

/** Tells which words a result may lack; '' when all results have all words. */
export function droppedSentence(words: string[]): string {
  if (words.length === 0) return '';
  return `وسّعنا البحث، فمن النتائج ما يخلو من ${words.map(quote).join(' أو ')}.`;
}

/** What stands beside an act that the query cites, alone or with others of its number and year. */
export function citedSentence(acts: number): string {
  return acts === 1 ? 'هذا هو الصك الذي ذكرته' : 'له الرقم والسنة اللذان ذكرتهما';
}

/** `{ from: 2005, to: 2012 } // => 'من 2005 إلى 2012'`; '' where both ends are open. */
export function yearsSentence({ from, to }: YearRange): string {
  if (from && from === to) return `عام ${from}`;
  return [from && `من ${from}`, to && (from ? `إلى ${to}` : `حتى ${to}`)].filter(Boolean).join(' ');
}

/** The marks (FSI, PDI) keep foreign words from disturbing the order of the sentence. */
function quote(text: string): string {
  return `«\u2068${text}\u2069»`;
}
