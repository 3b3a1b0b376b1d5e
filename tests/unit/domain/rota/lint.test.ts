import { describe, expect, it } from 'vitest';
import { checkAgainst, checkShifts, describeGaps } from '#domain/rota/lint.ts';
import { readShifts } from '#domain/rota/shifts.ts';
import type { Rota } from '#schema/rota.ts';
import { rotaPlaces, rotaWith } from '../../../fixtures/rota.ts';

const week = { from: '2026-03-01', to: '2026-03-07' };
const everyNight = (except: number[] = []) =>
  [1, 2, 3, 4, 5, 6, 7]
    .filter((day) => !except.includes(day))
    .map((day) => `${day}/3 | الأمل`)
    .join('\n');
const gapsOf = (rota: Rota) => describeGaps(rota, readShifts(rota, rotaPlaces).shifts);
const faultsOf = (rota: Rota) => {
  const { shifts, problems } = readShifts(rota, rotaPlaces);
  expect(problems).toEqual([]);
  return checkShifts(rota, shifts, rotaPlaces);
};

describe('gaps', () => {
  it('are none where every night has somebody', () => {
    expect(gapsOf(rotaWith({ ...week, table: everyNight() }))).toEqual([]);
  });

  it('are the nights without anybody, runs of them together', () => {
    expect(gapsOf(rotaWith({ ...week, table: everyNight([1, 3, 4, 7]) }))).toEqual([
      '1 آذار 2026 (20:00–08:00)',
      '3–4 آذار 2026 (20:00–08:00)',
      '7 آذار 2026 (20:00–08:00)',
    ]);
  });

  it('are hours too, where two share a night', () => {
    const table = `${everyNight([2])}\n2/3 | الأمل | 20:00 | 02:00\n2/3 | الشفاء | 03:00 | 08:00`;
    // What is written with the day after midnight begins on that day: the night before it stays open.
    expect(gapsOf(rotaWith({ ...week, table }))).toEqual(['2 آذار 2026 (02:00–08:00)']);
  });

  it('are measured by the hours of most days where the rota states no usual ones', () => {
    const bare = { ...week, opens: undefined, closes: undefined };
    const nights = [1, 2, 4, 5, 6, 7].map((day) => `${day}/3 | الأمل | 21:00 | 07:00`);
    const once = '3/3 | الشفاء | 10:00 | 12:00';
    expect(gapsOf(rotaWith({ ...bare, table: [...nights, once].join('\n') }))).toEqual([
      '3 آذار 2026 (21:00–07:00)',
    ]);
  });
});

describe('a place', () => {
  it('is not on duty twice at once, by whatever form it was entered', () => {
    const rota = rotaWith({
      table: '1/3 | الأمل\n2/3 | الأمل | 07:00 | 09:00\n2/3 | الشفاء | 07:00 | 09:00',
      entries: [{ place: 'amal', date: '2026-03-01', opens: '22:00', closes: '23:00' }],
    });
    expect(faultsOf(rota)).toEqual([
      {
        path: ['entries', 0],
        message:
          '«صيدلية الأمل» مناوب مرتين في وقت واحد: 1 آذار 2026. احذف السطر المكرر أو صحّح الوقت.',
      },
      {
        path: ['table'],
        line: 2,
        message:
          'السطر 2 من الجدول: «صيدلية الأمل» مناوب مرتين في وقت واحد: 1 آذار 2026 و2 آذار 2026. احذف السطر المكرر أو صحّح الوقت.',
      },
    ]);
  });

  it('may begin again at the moment at which it ends', () => {
    expect(faultsOf(rotaWith({ table: '1/3 | الأمل\n2/3 | الأمل | 08:00 | 20:00' }))).toEqual([]);
  });

  it('is of the governorate and kind of the rota', () => {
    const duty = { date: '2026-03-01', opens: '20:00', closes: '08:00' };
    const entries = ['far', 'clinic', 'amal'].map((place) => ({ ...duty, place }));
    expect(faultsOf(rotaWith({ table: undefined, entries })).map(({ path }) => path)).toEqual([
      ['entries', 0, 'place'],
      ['entries', 1, 'place'],
    ]);
  });
});

describe('two rotas of a district', () => {
  const march = { ...rotaWith(), file: 'rotas/march.yaml' };

  it('do not share a day', () => {
    const late = {
      ...rotaWith({ from: '2026-03-31', to: '2026-04-30', table: 'الأحد | الأمل' }),
      file: 'b',
    };
    expect(checkAgainst(late, [march])).toEqual([
      {
        path: ['from'],
        message:
          'في rotas/march.yaml جدول آخر للمنطقة والنوع نفسيهما، ويشتركان في المدة 31 آذار 2026. عدّل from أو to في أحدهما، أو احذف الجدول القديم.',
      },
    ]);
  });

  it('may follow each other, be of two kinds or of two districts', () => {
    const april = {
      ...rotaWith({ from: '2026-04-01', to: '2026-04-30', table: 'الأحد | الأمل' }),
      file: 'b',
    };
    const hospitals = { ...march, kind: 'hospital' as const };
    const west = { ...rotaWith({ district: 'الغربي', districtId: 'west' }), file: 'c' };
    expect([april, hospitals, west].flatMap((rota) => checkAgainst(rota, [march]))).toEqual([]);
  });

  it('name it alike', () => {
    const west = { ...rotaWith({ district: 'الغربي', districtId: 'west' }), file: 'c' };
    const other = {
      ...west,
      ...{ district: 'الحي الغربي', from: '2026-04-01', to: '2026-04-30', file: 'd' },
    };
    expect(checkAgainst(other, [west])).toEqual([
      { path: ['district'], message: expect.stringContaining('«الغربي»') },
    ]);
  });
});
