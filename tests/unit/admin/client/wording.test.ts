import { expect, test } from 'vitest';
import { addressOfFile, readEntryAddress } from '../../../../admin/client/gateway/entry-address.ts';
import { saySubject } from '../../../../admin/client/history/say-subject.ts';
import { sayProblems, sayState } from '../../../../admin/client/publishing/say-state.ts';
import { isId, idsOf, move, nextOption } from '../../../../admin/client/reference/chosen.ts';
import { readTime, sayTime } from '../../../../admin/client/workflow/read-time.ts';

test('a file of the repository has an address in the desk, and back', () => {
  const address = addressOfFile('content/decrees/2009/law-2009-4.md');
  expect(address).toBe('#/collections/decrees/entries/2009/law-2009-4');
  expect(readEntryAddress(`${address}?ref=workflow`)).toEqual({
    ...{ collection: 'decrees', slug: '2009/law-2009-4', id: 'law-2009-4' },
  });
  expect(addressOfFile('services/passport.md')).toBe('#/collections/services/entries/passport');
  expect(addressOfFile('content/site.yaml')).toBe('#/collections/site/entries/site');
  expect(addressOfFile('public/uploads/a.pdf')).toBeUndefined();
  expect(readEntryAddress('#/collections/nothing/entries/a')).toBeUndefined();
  expect(readEntryAddress('#/collections/services/new')).toBeUndefined();
});

test('publishing is said in one line, with the clock of Damascus', () => {
  const at = '2026-03-01T11:05:00Z';
  expect(sayState({ state: 'idle', commit: null, at })).toBe('');
  expect(sayState({ state: 'running', commit: 'a', at })).toBe('يُبنى الموقع…');
  expect(sayState({ state: 'published', commit: 'a', at })).toBe('نُشر في 14:05');
  expect(sayState({ state: 'published', commit: 'a', at }, 'b')).toBe('نُشر في 14:05');
  expect(sayState({ state: 'published', commit: 'b', at }, 'b')).toBe('نُشر تغييرك في 14:05');
  expect(sayState({ state: 'failed', commit: 'a', at, message: 'خطأ' })).toBe('خطأ');
});

test('what stops a build leads to its entry', () => {
  const problems = [{ file: 'services/a.md', line: 3, field: 'الملخص', message: 'فارغ.' }];
  expect(sayProblems({ state: 'failed', commit: 'a', at: '', problems })).toEqual([
    {
      text: 'services/a.md، السطر 3، الملخص، فارغ.',
      address: '#/collections/services/entries/a',
    },
  ]);
});

test('a time of publication is read in any digits, day first', () => {
  expect(readTime('1/3/2026', '8:30')).toBe('2026-03-01T08:30');
  expect(readTime('١/٣/٢٠٢٦', '٠٨:٣٠')).toBe('2026-03-01T08:30');
  expect(readTime('2026-03-01', '23:59')).toBe('2026-03-01T23:59');
  for (const [day, clock] of [
    ['3/2026', '8:30'],
    ['31/2/2026', '8:30'],
    ['1/3/2026', '24:00'],
    ['1/3/2026', '8'],
  ] as const)
    expect(readTime(day, clock), `${day} ${clock}`).toBeUndefined();
  expect(sayTime('2026-03-01T08:30')).toBe('1/3/2026 الساعة 08:30');
});

test('a commit of the gateway is said in Arabic, any other stays', () => {
  expect(saySubject('Publish decrees/2009/law-2009-4')).toBe('نشر');
  expect(saySubject('تصحيح يدوي')).toBe('تصحيح يدوي');
});

test('chosen entries move by one place, and not past the ends', () => {
  expect(move(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(move(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(move(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(idsOf('a')).toEqual(['a']);
  expect(idsOf(new Set(['a', 'b']))).toEqual(['a', 'b']);
  expect([idsOf(''), idsOf(undefined)]).toEqual([[], []]);
});

test('arrows go round the options, and an id is told from words', () => {
  expect([nextOption('ArrowDown', -1, 2), nextOption('ArrowDown', 1, 2)]).toEqual([0, 0]);
  expect([nextOption('ArrowUp', -1, 2), nextOption('ArrowUp', 0, 2)]).toEqual([1, 1]);
  expect(nextOption('ArrowDown', 0, 0)).toBe(-1);
  expect([isId('law-2009-4'), isId('قانون'), isId('Law 4')]).toEqual([true, false, false]);
});
