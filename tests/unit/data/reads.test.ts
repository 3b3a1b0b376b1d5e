import { expect, it } from 'vitest';
import {
  defineCell,
  digestOf,
  digestOfCell,
  forgetDigests,
  listCells,
  noteRead,
  readAside,
  recordReads,
} from '#data/reads.ts';
import { memory, once, remember, type Known } from '#data/remember.ts';

const cellsOf = async (read: () => unknown) => {
  const { answer, reads } = recordReads(async () => read());
  await answer;
  return listCells(reads);
};

it('who gets an answer from memory has read what was read to find it', async () => {
  const find = once(async () => {
    await Promise.resolve();
    noteRead('site');
  });
  const known = memory<string, Known<void>>();
  const findOne = () => remember(known, 'a', () => noteRead('today'));
  const read = async () => {
    await Promise.all([find(), findOne()]);
  };
  expect(await cellsOf(read)).toEqual(['site', 'today']);
  expect(await cellsOf(read)).toEqual(['site', 'today']);
});

it('two pages that are made at the same time read each their own', async () => {
  const read = (cell: string) => async () => {
    await Promise.resolve();
    noteRead(cell);
  };
  expect(await Promise.all([cellsOf(read('a')), cellsOf(read('b'))])).toEqual([['a'], ['b']]);
});

it('what is read aside is not noted', async () => {
  expect(await cellsOf(() => readAside(() => noteRead('site')))).toEqual([]);
});

it('many entries count as their collection, and very much as all content', async () => {
  const note = (count: number, kind: string) => () => {
    for (let index = 0; index < count; index += 1) noteRead(`${kind}${index}`);
    noteRead('site');
  };
  expect(await cellsOf(note(2, 'entry:places/'))).toEqual([
    'entry:places/0',
    'entry:places/1',
    'site',
  ]);
  expect(await cellsOf(note(50, 'entry:places/'))).toEqual(['collection:places', 'site']);
  expect(await cellsOf(note(5000, 'link:'))).toEqual(['content']);
});

it('a cell that nothing defines, or that fails, has no digest', async () => {
  defineCell('broken', () => Promise.reject(new Error('gone')));
  expect(digestOfCell('unheard:of')).toBe('');
  expect(await digestOfCell('broken:1')).toBe('');
});

it('a digest tells values apart, maps and sets as well, but not where a file lies', () => {
  forgetDigests();
  expect(digestOf(new Map([['a', 1]]))).not.toBe(digestOf(new Map([['a', 2]])));
  expect(digestOf({ id: 'a', filePath: 'x' })).toBe(digestOf({ id: 'a', filePath: 'y' }));
  expect(digestOf({ a: undefined })).toBe(digestOf({}));
});
