import { expect, it } from 'vitest';
import { findByProblem, makeFindable } from '#domain/problem.ts';

const services = makeFindable(
  [
    'شكوى أو دعوى عمالية. ما أعطاني راتبي، فصل من العمل',
    'شكوى تموينية. غلاء أسعار، غش',
    'شكوى على خدمات النقل. تعرفة السرفيس',
    'اشتراك كهرباء. عداد كهربا',
    'جواز سفر. باسبور',
    'تسجيل المركبات. ترسيم سيارة',
  ],
  (text) => text,
);
const find = (problem: string, most?: number) => findByProblem(problem, services, most);

it.each([
  ['رب العمل ما أعطاني راتبي', /عمالية/],
  ['الكهرباء مقطوعة', /كهرباء/],
  ['كهربا', /كهرباء/],
  ['جوازات', /جواز/],
  ['للمركبة', /المركبات/],
  ['شكوى على السرفيس', /النقل/],
  ['باسب', /جواز/],
])('«%s» finds %s first', (problem, expected) => {
  expect(find(problem)[0]).toMatch(expected);
});

it('a word that many have finds all of them, up to the limit', () => {
  expect(find('شكوى')).toHaveLength(3);
  expect(find('شكوى', 2)).toHaveLength(2);
});

it.each(['', '   ', 'في من على', 'زرافة', '؟!', 'ب'])('«%s» finds nothing', (problem) => {
  expect(find(problem)).toEqual([]);
});

it('a word before the last must be whole', () => {
  expect(find('باسب زرافة')).toEqual([]);
});
