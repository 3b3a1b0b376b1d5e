import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { actId, citeAct, parseActId } from '#domain/decree/identifier.ts';
import { arabicNumber, latinName, latinNumber } from '#domain/decree/latin.ts';
import { readEntry } from '#data/read-entry.ts';
import { decreeSchema, type Decree } from '#schema/decree.ts';

test.each([
  ['17', '17'],
  ['3039/1', '3039-1'],
  ['م/43', 'm-43'],
  ['M/43', 'm-43'],
  ['أ/90', 'a-90'],
  ['ا / ٩٠', 'a-90'],
  ['90/هـ', '90-h'],
  ['90/ح', '90-hh'],
  ['5/س ح', '5-s-hh'],
  ['5/ص', '5-ss'],
  ['ق/م/إ/13', 'q-m-a-13'],
])('the number %s stands in ids as %s', (number, expected) => {
  expect(latinNumber(number)).toBe(expected);
});

test('no two letters of a series meet in one id', () => {
  const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
  const series = letters.flatMap((first) => [first, ...letters.map((second) => first + second)]);
  expect(new Set(series.map((text) => latinNumber(`${text}/1`))).size).toBe(series.length);
});

test.each(['17', '3039/1', 'م/43', 'أ/90', 'ق/م/13'])('%s comes back from its id', (number) => {
  expect(arabicNumber(latinNumber(number))).toBe(number);
});

test('what stands after a number and is none stays as it is', () => {
  expect(arabicNumber('10-ministry-of-justice')).toBe('10/ministry-of-justice');
});

test('a royal order and a decree of one number have two ids', () => {
  const year = 1992;
  expect(actId({ type: 'decree', year, number: 'أ/90' })).toBe('decree-1992-a-90');
  expect(actId({ type: 'decree', year, number: 'م/90' })).toBe('decree-1992-m-90');
  expect(actId({ type: 'decree', year, number: '90' })).toBe('decree-1992-90');
});

test('an act that is known by its id alone is cited in Arabic', () => {
  const identity = parseActId('decree-2022-m-43');
  expect(identity && citeAct(identity)).toBe('المرسوم رقم م/43 لعام 2022');
});

test('a name in Latin letters is an id', () => {
  expect(latinName('وزارة الطاقة')).toBe('wzarh-alttaqh');
  expect(latinName('!؟')).toBe('');
});

test('the ids of the archive are those that its numbers give', () => {
  const files = globSync('content/decrees/*/*.md');
  const wrong = files.filter((file) => {
    const entry = readEntry(readFileSync(file), 'md', decreeSchema);
    if (Array.isArray(entry)) return true;
    const id = path.basename(file, '.md');
    const expected = actId(entry.data as Decree);
    return id !== expected && !id.startsWith(`${expected}-`);
  });
  expect(files.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
