import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { actKey, baseOf, isOfType, keyOf, prefixOf } from '#search/key.ts';

const base = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ابتنمويهكس'), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'axyz019'), minLength: 1, maxLength: 8 }),
);

it.each([
  ['أنظمة', 'نظمxانظمه'],
  ['قانون', 'قننxقانون'],
  ['٢٠١٢', '2012'],
  ['IBAN', 'iban'],
  ['xerox', 'xerox'],
])('the key of «%s» is «%s»', (word, key) => {
  expect(keyOf(fold(word))).toBe(key);
});

it('a key gives back its base, and begins with the prefix of it', () => {
  fc.assert(
    fc.property(base, (word) => {
      expect(baseOf(keyOf(word))).toBe(word);
      expect(keyOf(word).startsWith(prefixOf(word))).toBe(true);
    }),
  );
});

it.each([
  ['قانون', 'قوانين'],
  ['مرسوم', 'مراسيم'],
  ['نظام', 'أنظمة'],
  ['وزارة', 'وزاراتها'],
  ['محكمة', 'محاكم'],
])('«%s» and «%s» stand side by side', (one, other) => {
  expect(prefixOf(fold(one))).toBe(prefixOf(fold(other)));
});

it('the prefix of a short root finds no longer one', () => {
  expect(keyOf(fold('رسم')).startsWith(prefixOf(fold('رس')))).toBe(false);
});

it.each([
  [['17', 2012, 'law'], 'act17y2012tlaw'],
  [['17', '2012', 'legislative-decree'], 'act17y2012tlegislativedecree'],
  [['17', 2012], 'act17y2012t'],
  [['17'], 'act17y'],
] as [Parameters<typeof actKey>, string][])('the key of the act %j is %s', (act, key) => {
  expect(actKey(...act)).toBe(key);
});

it('an act begins as what is known of it, and not as one of another number or year', () => {
  const act = actKey('17', 2012, 'law');
  expect(act.startsWith(actKey('17'))).toBe(true);
  expect(act.startsWith(actKey('17', 2012))).toBe(true);
  expect(act.startsWith(actKey('1'))).toBe(false);
  expect(act.startsWith(actKey('17', 201))).toBe(false);
  expect(actKey('117', 2012).startsWith(actKey('17', 2012))).toBe(false);
});

it('a decree is not a legislative decree', () => {
  expect(isOfType(actKey('5', 2011, 'decree'), 'decree')).toBe(true);
  expect(isOfType(actKey('5', 2011, 'legislative-decree'), 'legislative-decree')).toBe(true);
  expect(isOfType(actKey('5', 2011, 'legislative-decree'), 'decree')).toBe(false);
  expect(isOfType(actKey('5', 2011, 'law'), 'decree')).toBe(false);
});
