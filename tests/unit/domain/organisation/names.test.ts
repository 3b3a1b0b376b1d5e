import { expect, test } from 'vitest';
import { datedNames } from '#domain/organisation/names.ts';

test('names come oldest first with their periods, undated ones last', () => {
  const names = [
    { name: 'بلا تاريخ' },
    { name: 'وزارة الاتصالات والتقانة', from: '2004', to: '2025-03-29' },
    { name: 'وزارة المواصلات', to: '2004' },
  ];
  expect(datedNames({ names })).toEqual([
    { name: 'وزارة المواصلات', period: 'حتى 2004' },
    { name: 'وزارة الاتصالات والتقانة', period: '2004 – 29 آذار 2025' },
    { name: 'بلا تاريخ', period: '' },
  ]);
});
