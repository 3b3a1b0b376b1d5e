import { isHijriDatePlausible } from '#arabic/hijri.ts';
import { readDate } from './citation/dates.ts';
import { at, isMark, tokenize, type Token } from './citation/tokens.ts';
import { words } from './citation/spelling.ts';

/** One day printed in both calendars, and where it stands in its text. */
export interface DatePair {
  g: string;
  /** `1443-11-26` */
  h: string;
  start: number;
  end: number;
}

/**
 * Every day that a text prints in both calendars, in either order: «٢٦/١١/١٤٤٣هـ الموافق ٢٥/٦/٢٠٢٢م». Takes linear
 * time and never throws.
 */
export function findDatePairs(text: string): DatePair[] {
  const tokens = tokenize(text);
  const pairs: DatePair[] = [];
  for (let index = 0; index < tokens.length;) {
    const first = at(tokens, index).kind === 'number' ? readDate(tokens, index) : undefined;
    if (!first?.date) {
      index += 1;
      continue;
    }
    const second = readDate(tokens, skipAccording(tokens, first.next));
    const { g, h } = { ...second?.date, ...first.date };
    const isPair = second && g?.length === 10 && h?.length === 10;
    if (isPair)
      pairs.push({ g, h, start: at(tokens, index).start, end: at(tokens, second.next - 1).end });
    index = isPair ? second.next : first.next;
  }
  return pairs;
}

/**
 * Whether a day printed in both calendars is one day, give or take the two that sighting explains; true where either
 * is not a full day. `{ g: '2022-06-25', h: '1443-11-26' }` // => true
 */
export function agree({ g, h }: { g?: string | undefined; h?: string | undefined }): boolean {
  const [year, month, day] = (h ?? '').split('-').map(Number);
  if (g?.length !== 10 || !year || !month || !day) return true;
  return isHijriDatePlausible(g, { year, month, day });
}

/** Past what joins the two: «الموافق», «الموافق لـ», a comma, a bracket or a slash. */
function skipAccording(tokens: readonly Token[], index: number): number {
  let place = index;
  for (const limit = index + 4; place < limit; place += 1) {
    const token = at(tokens, place);
    if (!according.has(token.text) && !isMark(token, '(،,/-–:=')) break;
  }
  return place;
}

const according = words('الموافق الموافقة والموافق موافق الموافقه ل من م يوم في');
