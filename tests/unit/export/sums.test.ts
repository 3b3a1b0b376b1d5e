import { describe, expect, it } from 'vitest';
import { compareSums, formatSums, isUnlisted, parseSums } from '../../../tools/export/usb/sums.ts';
import { verdictOf, type Origin } from '../../../tools/export/usb/verdict.ts';

const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
const sums = (paths: Record<string, string>) => new Map(Object.entries(paths));

describe('the list of a copy', () => {
  it('is read as it was written', () => {
    const list = sums({ 'a b.html': one, 'اقرأني.html': other });
    expect(formatSums(list)).toBe(`${one}  a b.html\n${other}  اقرأني.html\n`);
    expect(parseSums(formatSums(list))).toEqual(list);
  });

  it.each(['', 'x  a.html', `${one} a.html`])('is nothing else: %s', (line) => {
    expect(() => parseSums(`${one}  a.html\n${line || 'page'}\n`)).toThrow('No line of a list');
  });

  it('tells what is genuine, changed, missing and added', () => {
    const listed = sums({ same: one, changed: one, missing: one });
    const found = sums({ same: one, changed: other, added: one });
    expect(compareSums(listed, found)).toEqual({
      genuine: ['same'],
      changed: ['changed'],
      missing: ['missing'],
      added: ['added'],
    });
  });

  it.each([
    ['SHA256SUMS', true],
    ['SHA256SUMS.minisig', true],
    ['data/.DS_Store', true],
    ['System Volume Information/a', true],
    ['index.html', false],
    ['data/SHA256SUMS', false],
  ])('has %s left out: %s', (path, unlisted) => {
    expect(isUnlisted(path)).toBe(unlisted);
  });
});

describe('the verdict on a copy', () => {
  const clean = { genuine: ['a'], changed: [], missing: [], added: [] };

  it.each<[Origin, string, string]>([
    ['signed', 'genuine', 'أصلية وكاملة'],
    ['unsigned', 'whole', 'بلا توقيع'],
    ['unknown', 'whole', 'متصفح أحدث'],
    ['forged', 'bad', 'لا يطابق المفتاح'],
  ])('of which nothing differs, by a list that is %s', (origin, state, words) => {
    const verdict = verdictOf(clean, origin);
    expect(verdict.state).toBe(state);
    expect(verdict.sentence).toContain(words);
  });

  it.each(['changed', 'missing', 'added'])('is bad where a file is %s', (kind) => {
    expect(verdictOf({ ...clean, [kind]: ['b'] }, 'signed').state).toBe('bad');
  });
});
