import { joinWithAnd, quote } from '#arabic/join.ts';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { describeCost } from '#domain/service/fee.ts';
import type { FeeLine, FeeService, PlanFees } from '#domain/service/plan-fees.ts';
import { describeTotal } from '#domain/service/plan-words.ts';
import { tag, type Piece } from './piece.ts';

/** Totals first, then what no total can hold, each under a heading that says why. */
export function drawFees(fees: PlanFees<FeeService>): Piece {
  const { totals, choices, free, rates, fines, unknown, silent } = fees;
  return [
    totals.length > 1 &&
      tag('p', { class: 'mb-2' }, 'لكل عملة مجموعها، ولا تُجمع الليرة القديمة مع الجديدة.'),
    totals.map((total) => {
      const { sum, inNewPounds, doubts } = describeTotal(total);
      return tag(
        'div',
        { class: 'plan-total' },
        tag(
          'p',
          {},
          `${total.lines.length > 1 ? 'المجموع' : 'المبلغ'}: `,
          tag('strong', { class: 'text-lg' }, sum),
          inNewPounds && tag('span', { class: 'text-sm text-muted' }, ` (تعادل ${inNewPounds})`),
        ),
        doubts.length > 0 && tag('p', { class: 'text-sm' }, doubts.join(' ')),
        drawLines(total.lines),
      );
    }),
    choices.length > 0 && [
      drawHeading('أسعار تختلف بحسب حالتك، وليست في المجموع'),
      choices.map(({ service, lines }) =>
        tag(
          'div',
          { class: 'mt-2' },
          tag('p', { class: 'font-semibold' }, service.title),
          drawLines(lines, false),
        ),
      ),
    ],
    rates.length > 0 && [drawHeading('نسب وأسعار بحسب الكمية'), drawLines(rates)],
    fines.length > 0 && [
      drawHeading('غرامات لا تُدفع إلا عند التأخير أو المخالفة'),
      drawLines(fines),
    ],
    unknown.length > 0 && [drawHeading(`مبالغ غير معروفة (${unknown.length})`), drawLines(unknown)],
    free.length > 0 && [drawHeading('مجاناً'), drawLines(free)],
    silent.length > 0 &&
      tag(
        'p',
        { class: 'mt-4 max-w-measure text-sm text-muted' },
        `لا تذكر المصادر المتاحة كلفة ${countNoun(silent.length, nouns.service)}: ${joinWithAnd(silent.map(({ title }) => quote(title)))}.`,
      ),
  ];
}

function drawHeading(text: string): Piece {
  return tag('h3', { class: 'mt-5 text-base' }, text);
}

function drawLines(lines: readonly FeeLine[], namesService = true): Piece {
  return tag(
    'ul',
    { class: 'plan-lines' },
    lines.map(({ service, cost }) => {
      const { label, kind, price, asOf, isConfirmed, notes } = describeCost(cost);
      const details = [asOf, !isConfirmed && 'غير مؤكد', ...notes].filter(Boolean).join('، ');
      return tag(
        'li',
        {},
        namesService && `${service.title}: `,
        label,
        kind && ` (${kind})`,
        ' — ',
        tag('strong', {}, price),
        details && tag('span', { class: 'text-muted' }, ` ${details}`),
      );
    }),
  );
}
