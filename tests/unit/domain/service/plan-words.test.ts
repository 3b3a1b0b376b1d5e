import { describe, expect, it } from 'vitest';
import { addUpFees } from '#domain/service/plan-fees.ts';
import { mergePapers } from '#domain/service/plan-papers.ts';
import {
  describeNeed,
  describeTotal,
  describeUses,
  describeWay,
} from '#domain/service/plan-words.ts';
import { makePlan } from '#domain/service/plan.ts';
import { planService } from '../../../fixtures/plan-service.ts';

type Paper = { copies?: number; original?: boolean };

/** Services called أ, ب, ج that ask for one paper. */
function usesOf(...papers: Paper[]): string {
  const services = papers.map((paper, index) =>
    planService(`s${index}`, {
      title: 'أبج'[index] ?? '',
      evidence: [{ name: 'صورة الهوية', ...paper }],
    }),
  );
  return mergePapers(services).map(describeUses).join();
}

describe('the uses of a paper', () => {
  it.each<[string, Paper[]]>([
    ['لـ«أ»', [{}]],
    ['نسختان، لـ«أ»', [{ copies: 2 }]],
    ['الأصل، نسخة واحدة، لـ«أ»', [{ copies: 1, original: true }]],
    ['تُطلب مرتين: لـ«أ» ولـ«ب»', [{}, {}]],
    ['تُطلب 3 مرات: لـ«أ» ولـ«ب» ولـ«ج»', [{}, {}, {}]],
    ['نسختان: نسخة واحدة لـ«أ»، ونسخة واحدة لـ«ب»', [{ copies: 1 }, { copies: 1 }]],
    ['نسختان على الأقل: نسختان لـ«أ»، و«ب» من غير ذكر العدد', [{ copies: 2 }, {}]],
    [
      '3 نسخ: الأصل ونسخة واحدة لـ«أ»، ونسختان لـ«ب»',
      [{ copies: 1, original: true }, { copies: 2 }],
    ],
    ['الأصل لـ«أ»، و«ب» من غير ذكر العدد', [{ original: true }, {}]],
  ])('reads %s', (words, papers) => {
    expect(usesOf(...papers)).toBe(words);
  });
});

describe('the way', () => {
  const services = new Map(
    [
      planService('record', { authority: 'الداخلية' }),
      planService('licence', {
        title: 'ترخيص',
        authority: 'السياحة',
        requires: ['first'],
        evidence: [{ name: 'سجل عدلي', obtainedFrom: 'record' }],
      }),
      planService('first', { authority: 'الداخلية' }),
    ].map((service) => [service.id, service]),
  );

  it('counts steps, visits and what was added', () => {
    expect(describeWay(makePlan(['licence'], services))).toBe(
      '3 خطوات · زيارتان · خطوتان تحتاجها أولاً وليست مما اخترت',
    );
    expect(describeWay(makePlan(['record'], services))).toBe('خطوة واحدة · زيارة واحدة');
  });

  it('says who waits for a step', () => {
    expect(makePlan(['licence'], services).steps.map(describeNeed)).toEqual([
      'تسبق خدمة «ترخيص»',
      'منها «سجل عدلي» لخدمة «ترخيص»',
      '',
    ]);
  });
});

describe('a total', () => {
  const describeCosts = (...costs: object[]) =>
    addUpFees(
      costs.map((cost, index) =>
        planService(`s${index}`, {
          costs: [
            {
              label: 'رسم',
              kind: 'fee',
              unit: 'currency',
              confirmed: true,
              currency: 'SYP',
              ...cost,
            },
          ],
        }),
      ),
    ).totals.map(describeTotal);

  it('of old pounds is given in new ones too', () => {
    expect(describeCosts({ amount: 50_000, series: 'old', asOf: '2025' })).toEqual([
      { sum: '50,000 ليرة سورية قديمة', inNewPounds: '500 ليرة سورية جديدة', doubts: [] },
    ]);
  });

  it('of several dates says so', () => {
    const [total] = describeCosts(
      { amount: 600, series: 'old', asOf: '2025-02' },
      { amount: 400, series: 'old', asOf: '2021', confirmed: false },
      { amount: 5, series: 'old' },
    );
    expect(total).toMatchObject({
      sum: '1,005 ليرة سورية قديمة',
      doubts: [
        'جُمعت أسعار من تواريخ مختلفة (2021 وشباط 2025، وبعضها بلا تاريخ)، فالمجموع تقديري.',
        'فيه مبلغ غير مؤكد.',
      ],
    });
  });

  it('of an unknown pound says so', () => {
    expect(describeCosts({ amount: 600 })).toEqual([
      { sum: '600 ليرة سورية', doubts: ['لا يُعرف هل هو بالليرة القديمة أم الجديدة.'] },
    ]);
  });
});
