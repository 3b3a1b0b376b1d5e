import { describe, expect, it, test } from 'vitest';
import { articleAnchor, articleName, formatArticleName } from '#domain/decree/articles.ts';
import { parseCitations } from '#domain/decree/citations.ts';

describe('the anchor of a heading', () => {
  it.each([
    ['المادة 12', 'art-12'],
    ['المادة ١٢', 'art-12'],
    ['المادة ۱۲', 'art-12'],
    ['الـمـادّة 12', 'art-12'],
    ['المادة (12)', 'art-12'],
    ['المادة /12/', 'art-12'],
    ['المادة /12/:', 'art-12'],
    ['المادة: 12', 'art-12'],
    ['المادة رقم (12)', 'art-12'],
    ['**المادة 12**', 'art-12'],
    ['المادة 007', 'art-7'],
    ['المادة 12 مكرر', 'art-12-bis'],
    ['المادة ١٢ مكرر', 'art-12-bis'],
    ['المادة 12 مكررة', 'art-12-bis'],
    ['المادة 12 مكرراً', 'art-12-bis'],
    ['المادة 12 (مكرر)', 'art-12-bis'],
    ['المادة (12 مكرر)', 'art-12-bis'],
    ['المادة (12) مكرر', 'art-12-bis'],
    ['المادة 12 مكرر 2', 'art-12-bis-2'],
    ['المادة 12 مكرر/1/', 'art-12-bis-1'],
    ['المادة 12 (مكرر 2)', 'art-12-bis-2'],
    ['المادة 12 مكرر (٣)', 'art-12-bis-3'],
    ['المادة 12 مكرر أ', 'art-12-bis-a'],
    ['المادة 12 مكرر (ب)', 'art-12-bis-b'],
    ['المادة 12 مكرر/هـ', 'art-12-bis-e'],
    ['المادة 12 مكرر أ: الإخطار', 'art-12-bis-a'],
    ['المادة الثانية عشرة مكررة', 'art-12-bis'],
    ['المادة 12: عنوان', 'art-12'],
    ['مادة 5 -', 'art-5'],
    ['مادة 5.', 'art-5'],
    ['المادة 3 – تعاريف', 'art-3'],
    ['المادة 3 (تعاريف)', 'art-3'],
    ['المادة الأولى تعريفات', 'art-1'],
    ['المادة الأولى', 'art-1'],
    ['المادة (الأولى)', 'art-1'],
    ['المادة الحادية عشرة', 'art-11'],
    ['المادة الثالثة والعشرون', 'art-23'],
    ['المادة الرابعة والثمانون بعد المائة', 'art-184'],
    ['مادة وحيدة', 'art-1'],
    ['الباب الأول', undefined],
    ['الملحق، المادة 1', undefined],
    ['المادة', undefined],
    ['المادة 0', undefined],
    ['المادة المذكورة', undefined],
    ['المادة 5 من القانون رقم 4 لعام 2009', undefined],
    ['المادة 5 والمادة 6', undefined],
    ['المادة 5 و6', undefined],
    ['المادة 5-8', undefined],
    ['المواد 5 إلى 8', undefined],
    ['', undefined],
  ])('%s: %s', (heading, anchor) => {
    expect(articleAnchor(heading)).toBe(anchor);
  });
});

test.each([
  ['12', '12'],
  ['١٢', '12'],
  ['12 مكرر', '12-bis'],
  ['12 مكرر 2', '12-bis-2'],
  ['12 مكرر/أ', '12-bis-a'],
  ['12-bis-2', '12-bis-2'],
  ['الثانية عشرة مكررة', '12-bis'],
  ['المادة 12 مكرر', '12-bis'],
  ['المادة 12 مكرر: الإخطار', '12-bis'],
  ['12 من القانون', undefined],
  ['12 و13', undefined],
  ['الديباجة', undefined],
  ['', undefined],
])('«%s», as an editor types it, names article %s', (typed, name) => {
  expect(articleName(typed)).toBe(name);
});

test.each(['5', '5 مكرر', '5 مكرر 2', '5 مكرر/أ/', '5 مكرر أ', '5 (مكرر)', '(5) مكرر (ب)'])(
  'a citation of article «%s» leads to the anchor of its heading',
  (article) => {
    const [citation] = parseCitations(`المادة ${article} من القانون رقم 4 لعام 2009`);
    expect(citation?.articles).toEqual([articleName(`المادة ${article}`)]);
  },
);

test.each([
  ['12', '12'],
  ['12-bis', '12 مكرر'],
  ['12-bis-2', '12 مكرر 2'],
  ['12-bis-b', '12 مكرر ب'],
])('%s reads «%s»', (name, text) => {
  expect(formatArticleName(name)).toBe(text);
  expect(articleName(text)).toBe(name);
});
