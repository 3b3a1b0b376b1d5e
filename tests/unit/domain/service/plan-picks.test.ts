import { expect, it } from 'vitest';
import { addPick, namePlan, readPicks, writePicks } from '#domain/service/plan-picks.ts';
import { keyPaper } from '#domain/service/plan-papers.ts';
import { readTicks, writeTicks } from '#domain/service/plan-ticks.ts';

it('picks stand in the address, each once and nothing but ids', () => {
  expect(readPicks('?s=passport-issue,birth-record')).toEqual(['passport-issue', 'birth-record']);
  expect(readPicks('?s=a,a,,../b,<b>,A,c1')).toEqual(['a', 'c1']);
  expect(readPicks('?s=')).toEqual([]);
  expect(readPicks('?q=a')).toBeUndefined();
  expect(readPicks(writePicks(['a', 'b']))).toEqual(['a', 'b']);
});

it('a pick goes beside the last one at the same body', () => {
  const services = new Map(
    Object.entries({ a: 'السجل', b: 'المالية', c: 'السجل', d: undefined, e: undefined }).map(
      ([id, authority]) => [id, { authority }],
    ),
  );
  expect(addPick(['a', 'b'], 'c', services)).toEqual(['a', 'c', 'b']);
  expect(addPick(['b'], 'a', services)).toEqual(['b', 'a']);
  expect(addPick(['d', 'a'], 'e', services)).toEqual(['d', 'a', 'e']);
  expect(addPick(['a', 'b'], 'a', services)).toEqual(['a', 'b']);
});

it('a plan has one name, whatever the order of its picks', () => {
  expect(namePlan(['b', 'a'])).toBe(namePlan(['a', 'b']));
});

it('a paper has one short key for every spelling', () => {
  const keyOf = (name: string) => keyPaper('a', { name });
  expect(keyOf('صورة الهُويّة')).toBe(keyOf('صوره  الهوية'));
  expect(keyOf('صورة الهوية')).not.toBe(keyOf('صورة الجواز'));
  expect(readTicks(writeTicks([keyOf('بيان عائلي')]))).toEqual([keyOf('بيان عائلي')]);
});

it('ticks stand in the fragment, and what is no tick is left out', () => {
  expect(writeTicks([])).toBe('');
  expect(writeTicks(new Set(['b2', 'a1']))).toBe('#t=a1.b2');
  expect(readTicks('#t=a1.b2')).toEqual(['a1', 'b2']);
  expect(readTicks('#t=a1.<script>.ب.toolongname')).toEqual(['a1']);
  expect(readTicks('#t=')).toEqual([]);
  expect(readTicks('#papers')).toBeUndefined();
});
