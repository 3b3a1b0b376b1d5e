import { describe, expect, it } from 'vitest';
import { changedLines } from '#domain/history/changed-lines.ts';
import { fieldsByKey, readFieldLine } from '#domain/history/field-line.ts';
import { decreeSchema } from '#schema/decree.ts';

const fields = fieldsByKey(decreeSchema);
const read = (line: string) => readFieldLine(line, fields);

describe('a line of an act', () => {
  it('is a field by its label, its value in words where a list has them', () => {
    expect(read("number: '4'\r")).toEqual({ label: 'الرقم', text: '4' });
    expect(read('force: repealed')).toEqual({ label: 'النفاذ', text: 'ملغى' });
    expect(read('summary: >-')).toEqual({ label: 'الملخص', text: '' });
    expect(read("  issue: '10'")).toEqual({ label: 'العدد', text: '10' });
  });

  it('is text where it names no field, or one that is several', () => {
    expect(read('## المادة 2')).toEqual({ text: 'المادة 2' });
    expect(read('- law-2009-4')).toEqual({ text: 'law-2009-4' });
    expect(read('    date: 2012')).toEqual({ text: 'date: 2012' });
    expect(read('constructor: x')).toEqual({ text: 'constructor: x' });
    expect(read('force: constructor')).toEqual({ label: 'النفاذ', text: 'constructor' });
  });

  it('is nothing where it says nothing', () => {
    expect(['', '  ', '---'].map(read)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a changed place', () => {
  const lines = (removed: string[], added: string[]) => changedLines({ removed, added }, fields);

  it('has the old and the new value of a field in one line', () => {
    expect(lines(['force: unknown', 'year: 2009'], ['force: repealed'])).toEqual([
      {
        label: 'النفاذ',
        segments: [
          { kind: 'removed', text: 'نفاذه غير معروف' },
          { kind: 'added', text: 'ملغى' },
        ],
      },
      { label: 'السنة', segments: [{ kind: 'removed', text: '2009' }] },
    ]);
  });

  it('has the words that changed in a long line, and a few around them', () => {
    const long = 'كلمة '.repeat(200);
    const [line] = lines([`${long}قديم ${long}`], [`${long}جديد ${long}`]);
    const text = line?.segments.map(({ text }) => text).join('') ?? '';
    expect(text).toContain('قديم جديد');
    expect(text.length).toBeLessThan(200);
  });

  it('shows a correction of spelling, which is none to a comparison of laws', () => {
    expect(lines(['الاجراء'], ['الإجراء'])[0]?.segments).toEqual([
      { kind: 'removed', text: 'الاجراء' },
      { kind: 'added', text: 'الإجراء' },
    ]);
  });
});
