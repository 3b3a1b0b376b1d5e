import { describe, expect, it } from 'vitest';
import { findableTypes, nameAsked, readAsked } from '#domain/decree/asked-act.ts';

const law = (number: string, year: string) => readAsked({ type: 'law', number, year });

describe('an act that is asked for', () => {
  it.each([
    ['17', '2012', '17', 2012],
    [' ١٧ ', '٢٠١٢', '17', 2012],
    ['017', '2012', '17', 2012],
    ['17/2012', '', '17', 2012],
    ['١٧/٢٠١٢', ' ', '17', 2012],
    ['17 - 2012', '', '17', 2012],
    ['3039/1', '2024', '3039/1', 2024],
    ['3039/1/2024', '', '3039/1', 2024],
    ['م/43', '2021', 'م/43', 2021],
  ])('«%s» and «%s» are number %s of %i', (number, year, wantedNumber, wantedYear) => {
    expect(law(number, year)).toEqual([{ type: 'law', number: wantedNumber, year: wantedYear }]);
  });

  it.each([
    ['', '2012'],
    ['17', ''],
    ['17', '12'],
    ['17', '2212'],
    ['قانون', '2012'],
    ['', ''],
  ])('is none where «%s» and «%s» are all that is said', (number, year) => {
    expect(law(number, year)).toEqual([]);
  });

  it('may be of any type where none is chosen, and of none that is not numbered', () => {
    const any = readAsked({ type: '', number: '17', year: '2012' });
    expect(any.map(({ type }) => type)).toEqual(findableTypes);
    expect(readAsked({ type: 'constitution', number: '17', year: '2012' })).toEqual([]);
  });

  it('is named by its type where that is known', () => {
    expect(nameAsked(law('17', '2012'))).toBe('القانون رقم 17 لعام 2012');
    expect(nameAsked(readAsked({ type: '', number: '17', year: '2012' }))).toBe(
      'صك برقم 17 لعام 2012',
    );
    expect(nameAsked([])).toBe('');
  });
});
