/** What a plan says of its steps, papers and fees, in words. */
import { joinWithAnd, quote } from '#arabic/join.ts';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import type { PaperUse, PlanPaper } from './plan-papers.ts';
import type { Plan, PlanStep } from './plan.ts';

/**
 * Which services ask for a paper and what each of them keeps.
 * `// => '3 نسخ: نسختان لـ«بيان زواج»، ونسخة واحدة لـ«جواز سفر»'`, copies unknown `// => 'تُطلب مرتين: لـ«أ» ولـ«ب»'`
 */
export function describeUses({ uses, copies, hasUnknownCopies }: PlanPaper): string {
  const [first, second] = uses;
  if (!first) return '';
  if (!second) return [...portionOf(first), `لـ${quote(first.service.title)}`].join('، ');
  const isPlain = copies === 0 && !uses.some(({ original }) => original);
  if (isPlain)
    return `تُطلب ${countTimes(uses.length)}: ${joinWithAnd(uses.map(({ service }) => `لـ${quote(service.title)}`))}`;
  const total = copies
    ? `${countNoun(copies, nouns.copy)}${hasUnknownCopies ? ' على الأقل' : ''}: `
    : '';
  return total + uses.map(describeUse).join('، و');
}

/**
 * How long the way is; a body that the way leads to twice is two visits.
 * `// => '8 خطوات · 7 زيارات · 4 خطوات لم تخترها وتحتاجها أولاً'`
 */
export function describeWay({ steps, visits }: Plan): string {
  const added = steps.filter(({ isPicked }) => !isPicked).length;
  const parts = [countNoun(steps.length, nouns.step), countNoun(visits.length, nouns.visit)];
  if (added > 0) parts.push(`${countNoun(added, nouns.step)} تحتاجها أولاً وليست مما اخترت`);
  return parts.join(' · ');
}

/** Why others wait for a step. `// => 'منها «سجل عدلي» لخدمة «ترخيص جمعية»'` */
export function describeNeed({ neededBy }: PlanStep): string {
  return neededBy
    .map(({ service, papers }) =>
      papers.length > 0
        ? `منها ${joinWithAnd(papers.map(quote))} لخدمة ${quote(service.title)}`
        : `تسبق خدمة ${quote(service.title)}`,
    )
    .join('، و');
}

function describeUse(use: PaperUse): string {
  const portion = joinWithAnd(portionOf(use));
  const title = quote(use.service.title);
  return portion ? `${portion} لـ${title}` : `${title} من غير ذكر العدد`;
}

function portionOf({ copies, original }: PaperUse): string[] {
  return [...(original ? ['الأصل'] : []), ...(copies ? [countNoun(copies, nouns.copy)] : [])];
}

/** `2 // => 'مرتين'`, in the accusative that «تُطلب» asks for */
function countTimes(count: number): string {
  return count === 2 ? 'مرتين' : countNoun(count, nouns.time);
}
