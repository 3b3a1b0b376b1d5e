import { describe, expect, test } from 'vitest';
import { hijriMonthName, monthName, parseMonth } from '#arabic/months.ts';

const numbers = Array.from({ length: 12 }, (_, index) => index + 1);

test('the months have their Levantine names', () => {
  expect(numbers.map(monthName).join('، ')).toBe(
    'كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول',
  );
});

test('the Hijri months have their names', () => {
  expect(numbers.map(hijriMonthName).join('، ')).toBe(
    'محرم، صفر، ربيع الأول، ربيع الآخر، جمادى الأولى، جمادى الآخرة، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة',
  );
});

test.each([0, 13, -1, 1.5, NaN])('there is no month %d', (month) => {
  const message = `لا يوجد شهر رقمه «${month}»: اكتب رقماً من 1 إلى 12.`;
  expect(() => monthName(month)).toThrow(message);
  expect(() => hijriMonthName(month)).toThrow(message);
});

describe('a month is read from its name', () => {
  test.each(numbers)('as we print it: %d', (month) => {
    expect(parseMonth(monthName(month))).toBe(month);
  });

  test.each([
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
    'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  ])('elsewhere in the Arab world: %s', (names) => {
    expect(names.split(' ').map(parseMonth)).toEqual(numbers);
  });

  test.each([
    ['اذار', 3],
    ['  كانون   الثانى ', 1],
    ['كانون ثاني', 1],
    ['تشرين الاول', 10],
    ['تِشْرِين أوّل', 10],
    ['ايلول', 9],
    ['يوليه', 7],
    ['إبريل', 4],
  ])('in loose spelling: %j', (name, month) => {
    expect(parseMonth(name)).toBe(month);
  });

  test.each(['', 'كانون', 'تشرين', 'رمضان', '3', 'March', 'آذار 2012', 'شباط'.repeat(1000)])(
    'but not from %j',
    (name) => {
      expect(parseMonth(name)).toBeUndefined();
    },
  );
});
