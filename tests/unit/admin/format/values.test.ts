import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import * as field from '#schema/field.ts';
import { entryFormat } from '../../../../admin/format/entry-file.ts';

const label = { label: 'حقل' };
/** A text that the schema takes as it is, so that only the format can change it. */
const raw = z.string().meta(label);
const schema = z.strictObject({
  value: raw,
  list: z.array(raw).meta(label),
  inner: z.strictObject({ value: raw.optional(), list: z.array(raw).optional() }).meta(label),
  after: field.text(label).optional(),
});
const format = entryFormat({ schema, extension: 'yaml' });

const long = 'كلمة '.repeat(60).trim();
// prettier-ignore
const nasty = [
  '017', '007', '018', '0x1F', '0o17', '0777', '0b11', '1.50', '1e3', '.5', '5.', '-1', '+1', '1_000', '1,000',
  '12345678901234567890', '3039/1', '2024-03-05', '2024-3-5', '2024-03', '2024', '2024-03-05T10:00:00Z',
  '2024-03-05 10:00', '12:30', '12:30:45', '+963 11 222 3333', '*100#', '#123', '175', '١٢٣', '٢٠٢٤-٠٣-٠٥',
  'null', 'Null', '~', 'true', 'True', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'Yes', 'NO', '.inf', '.nan', '=', '<<',
  '---', '...', '--- نص', '- بند', '-', '? سؤال', '?', ': نص', ':', 'قرار: تعديل', 'قيمة:', '# تعليق', 'أ # ب', 'أ #ب',
  '*نجمة', '&رمز', '!مهم', '%50', '@حساب', '`x`', '{أ}', '[أ]', '{', ']', '|', '> اقتباس', '"مقتبس"', "'أ", "أ'ب", '«نص»',
  '\\n', 'أ\\ب', '"', "'", ',', '،', ' نص', 'نص ', '\tنص', 'أ\tب', 'نص\t', 'أ\nب', 'أ\n\nب', 'أ\nب\n', '\nأ', 'أ\n\n',
  '  أ\nب', 'أ\n  ب\n    ج', 'أ \nب', '# أ\nب', '- أ\n- ب', 'أ: ب\nج: د', '---\nأ', 'أ\n---\nب', 'أ\n\tب', '\u200fنص\u200e',
  'می\u200cخواهم', '\ufeffنص', '\u00a0نص', 'أ\u2028ب', 'أ\u2029ب', 'أ\u0085ب', 'أ\u0007ب', 'أ\u001bب', '🇸🇾', '👨‍👩‍👧', 'e\u0301', long,
  'ك'.repeat(200), `${long} مادة: ${long}`, `${long} # ${long}`, `${long}\n${long}`, 'http://example.sy/a?b=c#d',
];

it('the set of nasty values has at least 80', () => {
  expect(new Set(nasty).size).toBeGreaterThanOrEqual(80);
});

describe.each(nasty.map((value) => [value]))('%j', (value) => {
  it('is read back as it was written', () => expectSame(value));
});

describe('any text', () => {
  it('is read back as it was written, in every place', () => {
    fc.assert(fc.property(text(), expectSame), { numRuns: 150 });
  });

  it('takes the place of any other, whatever the style of the one before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), text(), (write, value) => {
        const before = `# رأس\nvalue: ${write('نص قديم')}\ninner:\n  value: ${write('قديم', '    ')}\nafter: 'آخر' # ذيل\n`;
        const data = { value, inner: { value }, after: 'آخر' };
        const saved = format.toFile(data, before);
        expect(format.fromFile(saved)).toEqual(data);
        expect(saved).toMatch(/^# رأس\n/);
        expect(saved).toContain("\nafter: 'آخر' # ذيل\n");
      }),
      { numRuns: 150 },
    );
  });
});

describe('any change of a list', () => {
  const items = fc.array(fc.constantFrom('أ', 'ب', 'ج', 'د', 'هـ'), { minLength: 1, maxLength: 7 });

  it.each([
    [
      'with dashes',
      (list: readonly string[]) => list.map((item) => `\n  # ${item}\n  - ${item}`).join(''),
    ],
    ['in brackets', (list: readonly string[]) => ` [ ${list.join(' ,  ')} ]`],
  ])('%s leaves the lines around it and says what was asked for', (_, write) => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const text = `value: '1' # ذيل\nlist:${write(before)}\n# تعليق\nafter: آخر\n`;
        const data = { value: '1', list: after, after: 'آخر' };
        const saved = format.toFile(data, text);
        expect(format.fromFile(saved)).toEqual(data);
        expect(saved).toMatch(/^value: '1' # ذيل\nlist:/);
        expect(saved).toMatch(/\n# تعليق\nafter: آخر\n$/);
      }),
      { numRuns: 200 },
    );
  });
});

/** The value comes back from a new file, from an edited one, and to a reader of YAML 1.1. */
function expectSame(value: string): void {
  const data = { value, list: [value, 'آخر'], inner: { value, list: [value] } };
  const written = format.toFile(data);
  expect(format.fromFile(written)).toEqual(data);
  expect(parseDocument(written, { version: '1.1' }).toJS()).toEqual(data);
  const old = 'value: قديم\nlist:\n  - قديم\n  - آخر\ninner: {value: قديم, list: [قديم]}\n';
  expect(format.fromFile(format.toFile(data, old))).toEqual(data);
  expect(format.toFile(data, written)).toBe(written);
}

function text() {
  const part = fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('\n', ' ', ': ', ' #', "'", '"', '\\', '\t', 'ا', '\n  '),
  );
  return fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
    .filter((value) => value !== '' && !value.includes('\r'));
}

const styles = [
  (value: string) => value,
  (value: string) => `'${value}'`,
  (value: string) => `"${value}"`,
  (value: string, margin = '  ') => `|-\n${margin}${value}`,
  (value: string, margin = '  ') => `>-\n${margin}${value.replace(' ', `\n${margin}`)}`,
  (value: string, margin = '  ') => value.replace(' ', `\n${margin}`),
];
