import { expect, it } from 'vitest';
import { headAct } from '#domain/decree/heading.ts';

it.each([
  [
    { type: 'law', year: 2009, number: '4', title: 'قانون التوقيع' },
    'القانون رقم 4 لعام 2009: قانون التوقيع',
  ],
  [{ type: 'legislative-decree', year: 1949, number: '148' }, 'المرسوم التشريعي رقم 148 لعام 1949'],
  [
    { type: 'constitution', year: 2012, title: 'دستور الجمهورية' },
    'الدستور لعام 2012: دستور الجمهورية',
  ],
  [{ type: 'circular', year: 2024, number: '3039/1' }, 'التعميم رقم 3039/1 لعام 2024'],
] as const)('%o is headed %s', (act, heading) => {
  expect(headAct(act)).toBe(heading);
});
