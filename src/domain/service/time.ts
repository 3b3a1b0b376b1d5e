import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';

/** The longest time that a service takes. `45 // => '45 يوماً'`, `0 // => 'في اليوم نفسه'` */
export function formatMaxDays(days: number): string {
  return days === 0 ? 'في اليوم نفسه' : countNoun(days, nouns.day);
}
