import { joinWithAnd, quote } from '#arabic/join.ts';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { describeCost, describeTotal, type CostTotal } from '#domain/service/fee.ts';
import type { FeeLine, FeeService, PlanFees } from '#domain/service/plan-fees.ts';
import { tag, type Piece } from './piece.ts';

/** Totals first, then what no total can hold, each under a heading that says why. */
export function drawFees(fees: PlanFees<FeeService>): Piece {
  const { totals, choices, free, rates, fines, unknown, silent } = fees;
  return [
    totals.length > 1 &&
      tag('p', { class: 'mb-2' }, 'لكل عملة مجموعها، ولا تُجمع الليرة القديمة مع الجديدة.'),
    totals.map(({ total, lines }) => {
      const { price, otherPound } = describeTotal(total);
      const doubts = listDoubts(total);
      return tag(
        'div',
        { class: 'plan-total' },
        tag(
          'p',
          {},
          `${lines.length > 1 ? 'المجموع' : 'المبلغ'}: `,
          tag('strong', { class: 'text-lg' }, price),
          otherPound && tag('span', { class: 'text-sm text-muted' }, ` (أي ${otherPound})`),
        ),
        doubts.length > 0 && tag('p', { class: 'text-sm' }, `${doubts.join('. ')}.`),
        drawLines(lines),
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

/** What to know before believing a sum; the line of a single price says its date itself. */
function listDoubts(total: CostTotal): string[] {
  const { dates, isSeriesUnknown, isConfirmed } = describeTotal(total);
  return [
    ...(total.lines.length > 1 ? [dates] : []),
    ...(isSeriesUnknown ? ['لا يُعرف هل هو بالليرة القديمة أم الجديدة'] : []),
    ...(isConfirmed ? [] : ['فيه مبلغ غير مؤكد']),
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
