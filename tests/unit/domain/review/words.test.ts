import { describe, expect, it, test } from 'vitest';
import type { BasisChange } from '#domain/review/changed-basis.ts';
import {
  describeInterval,
  describeOverdue,
  headChanges,
  sayChange,
  sayVerb,
} from '#domain/review/words.ts';

const change: BasisChange = {
  basis: 'law-2021-13',
  kind: 'amends',
  by: 'law-2022-17',
  articles: [],
  on: '2022',
  isSure: true,
};

test.each([
  [1, 'كل شهر'],
  [2, 'كل شهرين'],
  [6, 'كل 6 أشهر'],
  [12, 'كل سنة'],
  [18, 'كل 18 شهراً'],
  [24, 'كل سنتين'],
])('a review after %d months is one %s', (months, words) => {
  expect(describeInterval(months)).toBe(words);
});

test('an overdue entry says when it was due, and where a rule says so', () => {
  expect(describeOverdue({ day: '2026-03-01', isStated: true })).toBe(
    'كان موعد مراجعتها 1 آذار 2026',
  );
  expect(describeOverdue({ day: '2026-03-01', isStated: false })).toBe(
    'كان موعد مراجعتها 1 آذار 2026، بحسب المدة المقررة لنوعها',
  );
});

describe('the head of the changes', () => {
  it.each([
    [[change], 'عُدّل أساسها القانوني بعد آخر مراجعة لها'],
    [[{ ...change, isSure: false }], 'ربما عُدّل أساسها القانوني بعد آخر مراجعة لها'],
    [[change, { ...change, isSure: false }], 'عُدّل أساسها القانوني بعد آخر مراجعة لها'],
    [[{ ...change, kind: 'repeals' }], 'أُلغي أساسها القانوني بعد آخر مراجعة لها'],
    [[{ ...change, kind: 'repeals', articles: ['3'] }], 'عُدّل أساسها القانوني بعد آخر مراجعة لها'],
    [[{ ...change, kind: 'replaces' }], 'تغيّر أساسها القانوني بعد آخر مراجعة لها'],
    [[change, { ...change, kind: 'repeals' }], 'تغيّر أساسها القانوني بعد آخر مراجعة لها'],
  ] as const)('of %o is %s', (changes, head) => {
    expect(headChanges(changes, '2021')).toBe(head);
  });

  it('says that no review is known', () => {
    expect(headChanges([{ ...change, isSure: false }])).toBe(
      'عُدّل أساسها القانوني، ولا يُعرف متى روجعت',
    );
  });
});

test.each([
  [change, 'عدّله'],
  [{ ...change, articles: ['3', '4'] }, 'عدّله (المادتان 3 و4)'],
  [{ ...change, kind: 'repeals', articles: ['12 مكرر'] }, 'ألغى بعض مواده (المادة 12 مكرر)'],
  [{ ...change, kind: 'repeals' }, 'ألغاه'],
  [{ ...change, kind: 'replaces' }, 'حلّ محلّه'],
  [{ ...change, kind: 'repeals', by: undefined }, 'انتهى نفاذه'],
] as const)('the verb of %o is %s', (one, verb) => {
  expect(sayVerb(one)).toBe(verb);
});

test('a change in one sentence says how sure its order is', () => {
  expect(sayChange(change, '2021')).toBe(
    'القانون رقم 13 لعام 2021 عدّله القانون رقم 17 لعام 2022، بعد آخر مراجعة (2021)',
  );
  expect(sayChange({ ...change, on: '2022-05', isSure: false }, '2022-05')).toBe(
    'القانون رقم 13 لعام 2021 عدّله القانون رقم 17 لعام 2022 (أيار 2022)، ربما بعد آخر مراجعة (أيار 2022)',
  );
  expect(sayChange({ ...change, by: undefined, kind: 'repeals', isSure: false })).toBe(
    'القانون رقم 13 لعام 2021 انتهى نفاذه (2022)، ولا يُعرف متى روجعت الخدمة',
  );
});
