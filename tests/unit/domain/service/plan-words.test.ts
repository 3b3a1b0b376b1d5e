import { describe, expect, it } from 'vitest';
import { mergePapers } from '#domain/service/plan-papers.ts';
import { describeNeed, describeUses, describeWay } from '#domain/service/plan-words.ts';
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
