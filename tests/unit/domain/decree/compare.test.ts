import { describe, expect, it, test } from 'vitest';
import { parseActText } from '#domain/decree/act-text.ts';
import type { Amendment } from '#domain/decree/amendments.ts';
import { compareTexts, describeChanges, type ProvisionChange } from '#domain/decree/compare.ts';
import { asIssued, textOn } from '#domain/decree/consolidate.ts';

const issued = parseActText(
  `## الباب الأول\n\n${[1, 2, 3, 4].map((number) => `## المادة ${number}\n\nيستوفى رسم قدره ${number} ليرات.`).join('\n\n')}`,
);
const amend = (fields: Partial<Amendment>): Amendment => ({
  act: 'law-2012-1',
  from: '2012-01-01',
  action: 'replace',
  article: '2',
  index: 0,
  ...fields,
});
const after = (...amendments: Partial<Amendment>[]) =>
  textOn(issued, amendments.map(amend), '2030-01-01');
const compare = (older: Partial<Amendment>[], newer: Partial<Amendment>[]) =>
  compareTexts(after(...older), after(...newer));
const changesOf = ({ provisions }: ReturnType<typeof compare>) =>
  provisions
    .filter(({ change }) => change !== 'unchanged')
    .map(({ anchor, change }) => [anchor, change]);

const repeal = { action: 'repeal' as const };
const insert = { action: 'insert-after' as const, text: 'المادة 2 مكرر\nيعفى الطالب.' };

describe('the comparison of two texts', () => {
  it('marks the words of an article that changed', () => {
    const { provisions } = compare([], [{ text: 'يُستوفى رسمٌ قدره ٢٠ ليرة.' }]);
    expect(provisions[2]).toEqual({
      kind: 'article',
      anchor: 'art-2',
      heading: 'المادة 2',
      level: 2,
      change: 'changed',
      segments: [
        { kind: 'same', text: 'يُستوفى رسمٌ قدره ' },
        { kind: 'removed', text: '2 ليرات' },
        { kind: 'added', text: '٢٠ ليرة' },
        { kind: 'same', text: '.' },
      ],
    });
  });

  it('finds nothing where spelling alone differs', () => {
    const comparison = compare([], [{ text: 'يُسـتوفي رسم قدره\n٢ ليرات.' }]);
    expect(changesOf(comparison)).toEqual([]);
    expect(comparison.summary).toBe('لا فرق بين النصين في الكلمات.');
  });

  it('takes every word of a repealed article out, and of an added or revived one in', () => {
    const kinds = (older: Partial<Amendment>[], newer: Partial<Amendment>[], index: number) =>
      compare(older, newer).provisions[index]?.segments.map(({ kind }) => kind);
    expect(kinds([], [repeal], 2)).toEqual(['removed']);
    expect(kinds([repeal], [repeal, { text: 'يستوفى رسم.' }], 2)).toEqual(['added']);
    expect(kinds([], [insert], 3)).toEqual(['added']);
    expect(kinds([repeal], [repeal], 2)).toEqual([]);
  });

  it.each<[string, Partial<Amendment>[], Partial<Amendment>[], [string, ProvisionChange][]]>([
    ['repealed', [], [repeal], [['art-2', 'repealed']]],
    ['revived', [repeal], [repeal, { text: 'نص.' }], [['art-2', 'revived']]],
    ['added', [], [insert], [['art-2-bis', 'added']]],
    [
      'added and repealed',
      [],
      [insert, { ...repeal, article: '2-bis' }],
      [['art-2-bis', 'repealed']],
    ],
    ['gone, seen backwards', [insert], [], [['art-2-bis', 'repealed']]],
    [
      'renamed',
      [],
      [{ text: '## المادة 2: الرسم\n\nيستوفى رسم قدره 2 ليرات.' }],
      [['art-2', 'changed']],
    ],
  ])('an article is %s', (_, older, newer, changes) => {
    expect(changesOf(compare(older, newer))).toEqual(changes);
  });

  it('tells the former heading', () => {
    const { provisions } = compare([], [{ text: '## المادة 2: الرسم\n\nنص.' }]);
    expect(provisions[2]).toMatchObject({ heading: 'المادة 2: الرسم', formerHeading: 'المادة 2' });
  });

  it('keeps a provision of the older text alone in its place', () => {
    const { provisions } = compare([insert], []);
    expect(provisions.map(({ anchor }) => anchor)).toEqual([
      'الباب-الأول',
      'art-1',
      'art-2',
      'art-2-bis',
      'art-3',
      'art-4',
    ]);
  });

  it('of a text with itself is nothing but the text', () => {
    const { provisions } = compareTexts(asIssued(issued), asIssued(issued));
    expect(provisions.map(({ change }) => change)).toEqual(Array(5).fill('unchanged'));
    expect(provisions[1]?.segments).toEqual([{ kind: 'same', text: 'يستوفى رسم قدره 1 ليرات.' }]);
  });
});

const article = (name: string, change: ProvisionChange) => ({
  kind: 'article' as const,
  anchor: `art-${name}`,
  heading: '',
  change,
});

test.each([
  [[], 'لا فرق بين النصين في الكلمات.'],
  [[article('3', 'unchanged')], 'لا فرق بين النصين في الكلمات.'],
  [[article('3', 'changed')], 'عُدّلت المادة 3.'],
  [
    [
      article('3', 'changed'),
      article('9', 'repealed'),
      article('7', 'changed'),
      article('12-bis', 'added'),
    ],
    'عُدّلت المادتان 3 و7، وأُضيفت المادة 12 مكرر، وأُلغيت المادة 9.',
  ],
  [
    [article('1', 'revived'), article('2', 'revived'), article('12-bis-a', 'revived')],
    'أُعيدت المواد 1 و2 و12 مكرر أ إلى النفاذ.',
  ],
  [
    Array.from({ length: 11 }, (_, index) => article(String(index + 1), 'changed')),
    'عُدّلت 11 مادة.',
  ],
  [
    [
      { ...article('x', 'added'), kind: 'division' as const, heading: 'الفصل الثالث' },
      article('40', 'added'),
    ],
    'أُضيفت المادة 40، وأُضيف «الفصل الثالث».',
  ],
])('the changes %# are told in a sentence', (provisions, sentence) => {
  expect(describeChanges(provisions)).toBe(sentence);
});
