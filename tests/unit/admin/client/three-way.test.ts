import { expect, test } from 'vitest';
import { compareThree } from '../../../../admin/client/compare/three-way.ts';

const base = { title: 'قيد ولادة', summary: 'وثيقة.', audience: ['citizen'], body: 'نص.' };

test('what one of the two changed is settled without a question', () => {
  const mine = { ...base, title: 'قيد ولادة مصدّق' };
  const theirs = { ...base, summary: 'وثيقة رسمية.' };
  const { choices, taken, settle } = compareThree('services', { base, mine, theirs });
  expect(choices).toEqual([]);
  expect(taken).toEqual(['الملخص']);
  expect(settle({})).toEqual({ ...base, title: mine.title, summary: theirs.summary });
});

test('what both changed in one way is no question either', () => {
  const both = { ...base, title: 'اسم جديد' };
  expect(compareThree('services', { base, mine: both, theirs: both }).choices).toEqual([]);
});

test('what both changed in different ways is a choice with all three values', () => {
  const mine = { ...base, body: 'نصي.' };
  const theirs = { ...base, body: 'نصهم.' };
  const { choices, settle } = compareThree('services', { base, mine, theirs });
  expect(choices).toEqual([
    {
      ...{ key: 'body', label: 'المتن', base: 'نص.', mine: 'نصي.', theirs: 'نصهم.' },
      ...{ canJoin: true, isText: true },
    },
  ]);
  expect(settle({ body: 'theirs' })['body']).toBe('نصهم.');
  expect(settle({ body: 'both' })['body']).toBe('نصهم.\n\nنصي.');
  expect(settle({ body: { text: 'نص ثالث.' } })['body']).toBe('نص ثالث.');
  expect(settle({})['body']).toBe('نصي.');
});

test('two lists stand together without what is in both', () => {
  const mine = { ...base, audience: ['citizen', 'resident'] };
  const theirs = { ...base, audience: ['citizen', 'business'] };
  const { settle } = compareThree('services', { base, mine, theirs });
  expect(settle({ audience: 'both' })['audience']).toEqual(['citizen', 'business', 'resident']);
});

test('a field that the other removed is removed, unless it was changed here', () => {
  const theirs = { title: base.title, audience: base.audience, body: base.body };
  expect(compareThree('services', { base, mine: base, theirs }).settle({})).toEqual(theirs);
  const mine = { ...base, summary: 'وثيقة أخرى.' };
  const { choices, settle } = compareThree('services', { base, mine, theirs });
  expect(choices.map(({ key, theirs }) => [key, theirs])).toEqual([['summary', '']]);
  expect(settle({ summary: 'theirs' })).toEqual(theirs);
});

test('an unknown beginning makes a choice of every difference', () => {
  const theirs = { ...base, title: 'اسم آخر' };
  const { choices } = compareThree('services', { base: {}, mine: base, theirs });
  expect(choices.map(({ key }) => key)).toEqual(['title']);
});

test('a title is chosen whole: two names do not join', () => {
  const versions = { base, mine: { ...base, title: 'أ' }, theirs: { ...base, title: 'ب' } };
  expect(compareThree('services', versions).choices[0]).toMatchObject({
    canJoin: false,
    isText: true,
  });
});
