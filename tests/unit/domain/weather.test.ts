import { describe, expect, it } from 'vitest';
import {
  dayInWords,
  isStale,
  readCode,
  readCurrent,
  readDays,
  windInWords,
} from '#domain/weather.ts';
import { forecastSchema } from '#schema/weather.ts';
import { openMeteoAnswer } from '../../fixtures/open-meteo.ts';

const damascus = { lat: 33.5138, lon: 36.2765 };
const answer = openMeteoAnswer(damascus, '2026-11-22T16:15');
const forecast = forecastSchema.parse(answer);

describe('a forecast', () => {
  it('gives the weather of its own time', () => {
    expect(readCurrent(forecast)).toEqual({
      at: new Date('2026-11-22T13:15:00Z'),
      temperature: 18,
      sky: 'partly',
      words: 'غائم جزئياً',
      wind: 'رياح خفيفة شمالية غربية، 14 كم/سا',
      humidity: 41,
    });
  });

  it('shows the moon in a clear night only', () => {
    const night = (weather_code: number) =>
      readCurrent({ ...forecast, current: { ...forecast.current, weather_code, is_day: 0 } }).sky;
    expect([night(0), night(3)]).toEqual(['night', 'cloud']);
  });

  it('gives three days, and leaves out those that are over', () => {
    expect(readDays(forecast, '2026-11-22').map(({ day }) => day)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
    ]);
    expect(readDays(forecast, '2026-11-24')).toEqual([
      { day: '2026-11-24', sky: 'clear', words: 'صحو', max: 16, min: 6, chance: undefined },
    ]);
    expect(readDays(forecast, '2026-11-25')).toEqual([]);
  });

  it('with nulls, as models without a value give them, is read', () => {
    const current = {
      ...answer.current,
      weather_code: null,
      wind_speed_10m: null,
      relative_humidity_2m: null,
    };
    const read = readCurrent(forecastSchema.parse({ ...answer, current }));
    expect(read).toMatchObject({
      sky: undefined,
      words: 'حالة السماء غير معروفة',
      wind: '',
      humidity: undefined,
    });
  });

  it.each([
    ['another time zone', { ...answer, timezone: 'GMT' }],
    ['no current weather', { ...answer, current: undefined }],
    ['fewer values than days', { ...answer, daily: { ...answer.daily, weather_code: [1] } }],
    ['the shape of an error', { error: true, reason: 'Latitude must be in range' }],
  ])('with %s is refused', (_, wrong) => {
    expect(forecastSchema.safeParse(wrong).success).toBe(false);
  });
});

it('every code that Open-Meteo documents has words', () => {
  const documented = [
    0, 1, 2, 3, 45, 48, 51, 53, 55, 56, 57, 61, 63, 65, 66, 67, 71, 73, 75, 77, 80, 81, 82, 85, 86,
    95, 96, 99,
  ];
  expect(documented.filter((code) => !readCode(code).sky)).toEqual([]);
  expect(readCode(42).sky).toBeUndefined();
});

it.each([
  [0.4, 90, 'رياح ساكنة'],
  [5, 0, 'رياح خفيفة شمالية، 5 كم/سا'],
  [20, 359, 'رياح معتدلة شمالية، 20 كم/سا'],
  [45, 180, 'رياح نشطة جنوبية، 45 كم/سا'],
  [80, undefined, 'رياح شديدة، 80 كم/سا'],
  [null, 10, ''],
])('a wind of %s from %s is «%s»', (speed, from, words) => {
  expect(windInWords(speed, from)).toBe(words);
});

it.each([
  ['2026-11-22T19:15:00Z', false],
  ['2026-11-22T19:15:01Z', true],
  ['2026-11-22T12:00:00Z', false],
])('weather of 13:15 UTC is at %s stale: %s', (now, expected) => {
  expect(isStale(new Date('2026-11-22T13:15:00Z'), new Date(now))).toBe(expected);
});

it('a day is told without its year', () => {
  expect(dayInWords('2026-11-22')).toBe('الأحد 22 تشرين الثاني');
});
