import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import * as field from '#schema/field.ts';
import { collections } from '#schema/collections.ts';
import { entryFormat, type FormData } from '../../../../admin/format/entry-file.ts';
import { changedLines } from '../../../fixtures/changed-lines.ts';

const label = { label: 'حقل' };
const source = z.strictObject({
  label: field.text(label),
  url: field.text(label).optional(),
  date: field.partialDate(label).optional(),
  tags: field.list(field.text(label), label),
});
const schema = z.strictObject({
  title: field.text(label),
  summary: field.longText(label).optional(),
  number: field.numberAsName(label).optional(),
  phone: field.phone(label).optional(),
  count: field.number(label).optional(),
  since: field.partialDate(label).optional(),
  tags: field.list(field.text(label), label),
  place: z
    .strictObject({ city: field.text(label).optional(), street: field.text(label).optional() })
    .optional(),
  sources: field.list(source, label),
  note: field.text(label).optional(),
});
const yaml = entryFormat({ schema, extension: 'yaml' });
const markdown = entryFormat({ schema, extension: 'md' });

function edit(text: string, change: (data: FormData) => FormData, format = yaml) {
  return format.toFile(change(format.fromFile(text)), text);
}

const whole = `# رأس الملف

title: 'خدمة'   # العنوان
# ملاحظة على الملخص
summary: >-
  سطر أول مطوي
  وسطر ثان
count: 0x1F
tags: [ أ, "ب",   ج ]

place: {city: دمشق, street: 'الحمراء'}
sources:
  # المصدر الأول
  - label: سانا
    url: https://sana.sy # رابط

  - label: &agency وزارة
    date: 2012-02-14
    tags:
      - واحد
      - اثنان
      # آخر التعليق
  - {label: ثالث, date: '2013'}
# قبل الأخير
note: *agency
`;

describe('an edit of one field', () => {
  it.each<[string, (data: FormData) => FormData, string[], string[]]>([
    [
      'keeps quotes and the comment after it',
      (data) => ({ ...data, title: 'خدمة جديدة' }),
      ["title: 'خدمة'   # العنوان"],
      ["title: 'خدمة جديدة'   # العنوان"],
    ],
    [
      'keeps the folding of a text',
      (data) => ({ ...data, summary: 'سطر أول مطوي وسطر ثالث' }),
      ['  وسطر ثان'],
      ['  وسطر ثالث'],
    ],
    [
      'of a number leaves the others in their notation',
      (data) => ({ ...data, count: 32 }),
      ['count: 0x1F'],
      ['count: 32'],
    ],
    [
      'in a list in brackets',
      (data) => ({ ...data, tags: ['أ', 'د', 'ج'] }),
      ['tags: [ أ, "ب",   ج ]'],
      ['tags: [ أ, "د",   ج ]'],
    ],
    [
      'in an object in braces',
      (data) => ({ ...data, place: { city: 'حمص', street: 'الحمراء' } }),
      ["place: {city: دمشق, street: 'الحمراء'}"],
      ["place: {city: حمص, street: 'الحمراء'}"],
    ],
    [
      'removes an item from a list in brackets',
      (data) => ({ ...data, tags: ['أ', 'ج'] }),
      ['tags: [ أ, "ب",   ج ]'],
      ['tags: [ أ, ج ]'],
    ],
    [
      'adds an item to a list in brackets',
      (data) => ({ ...data, tags: ['أ', 'ب', 'ج', 'د، هـ'] }),
      ['tags: [ أ, "ب",   ج ]'],
      ['tags: [ أ, "ب",   ج, د، هـ ]'],
    ],
    [
      'adds a field where the schema has it',
      (data) => ({ ...data, phone: '011' }),
      [],
      ["phone: '011'"],
    ],
    [
      'removes a field with its comment',
      (data) => ({ ...data, summary: '' }),
      ['# ملاحظة على الملخص', 'summary: >-', '  سطر أول مطوي', '  وسطر ثان'],
      [],
    ],
    [
      'adds a field to an item',
      (data) => withSource(data, 1, { url: 'https://x.sy' }),
      [],
      ['    url: https://x.sy'],
    ],
    [
      'adds to a list in an item',
      (data) => withSource(data, 1, { tags: ['واحد', 'اثنان', 'ثلاثة'] }),
      [],
      ['      - ثلاثة'],
    ],
    [
      'quotes a date that had no quotes',
      (data) => withSource(data, 1, { date: '2012-02-15' }),
      ['    date: 2012-02-14'],
      ["    date: '2012-02-15'"],
    ],
    [
      'adds an item',
      (data) => ({ ...data, sources: [...sources(data), { label: 'جديد' }] }),
      [],
      ['  - label: جديد'],
    ],
    [
      'removes an item with its comment',
      (data) => ({ ...data, sources: sources(data).slice(1) }),
      ['  # المصدر الأول', '  - label: سانا', '    url: https://sana.sy # رابط', ''],
      [],
    ],
    [
      'moves an item with its comment',
      (data) => ({ ...data, sources: [...sources(data).slice(1), sources(data)[0]] }),
      ['  # المصدر الأول', '  - label: سانا', '    url: https://sana.sy # رابط', ''],
      ['  # المصدر الأول', '  - label: سانا', '    url: https://sana.sy # رابط'],
    ],
    [
      'of an alias leaves its anchor',
      (data) => ({ ...data, note: 'غير ذلك' }),
      ['note: *agency'],
      ['note: غير ذلك'],
    ],
  ])('%s', (_, change, removed, added) => {
    const saved = edit(whole, change);
    expect(changedLines(whole, saved)).toEqual({ removed, added });
  });

  it('of an anchored value does not reach its aliases', () => {
    const saved = edit(whole, (data) => withSource(data, 1, { label: 'وزارة أخرى' }));
    expect(yaml.fromFile(saved)).toMatchObject({ note: 'وزارة' });
    expect(changedLines(whole, saved).removed).toEqual([
      '  - label: &agency وزارة',
      'note: *agency',
    ]);
  });

  it('of the first field of an item that goes moves the next one up to the dash', () => {
    const text = 'title: أ\nsources:\n  - label: ب\n    url: ج\n';
    const saved = edit(text, (data) => ({ ...data, sources: [{ url: 'ج' }] }));
    expect(saved).toBe('title: أ\nsources:\n  - url: ج\n');
  });

  it('replaces a value that was left open, and an empty list', () => {
    const text = 'title:\ntags: []\nplace: {}\n';
    const saved = edit(text, () => ({ title: 'أ', tags: ['ب'], place: { city: 'ج' } }));
    expect(saved).toBe('title: أ\ntags:\n  - ب\nplace:\n  city: ج\n');
  });

  it('leaves what is empty in the file and was not touched', () => {
    const text = "title: أ\nnote: ''\ntags: []\nphone: ١١٥\n";
    expect(edit(text, (data) => ({ ...data, title: 'ب' }))).toBe(text.replace('أ', 'ب'));
  });

  it('leaves a key that no schema knows', () => {
    const text = 'titel: خطأ\ntitle: أ\n';
    expect(edit(text, (data) => ({ ...data, title: 'ب' }))).toBe('titel: خطأ\ntitle: ب\n');
  });
});

describe('line ends, the mark at the head and the last line', () => {
  const windows = '\uFEFFtitle: أ\r\n# ملاحظة\r\ntags:\r\n  - ب\r\nsummary: |-\r\n  سطر\r\n  آخر';

  it('stay as they are where nothing changed', () => {
    expect(edit(windows, (data) => data)).toBe(windows);
    expect(edit(windows, (data) => ({ ...data, title: 'ج' }))).toBe(windows.replace('أ', 'ج'));
  });

  it('are those of the file in new lines', () => {
    expect(edit(windows, (data) => ({ ...data, tags: ['ب', 'د'], number: '٧' }))).toBe(
      windows.replace('  - ب\r\n', '  - ب\r\n  - د\r\n') + "\r\nnumber: '7'",
    );
  });

  it('stay in the lines of a body that did not change', () => {
    const text =
      '---\r\ntitle: أ\r\n---  \r\n\r\nأول\r\nثان\nثالث[^1]\r\n- [ ] بند\r\n\r\n[^1]: حاشية';
    const saved = edit(
      text,
      (data) => ({ ...data, body: String(data['body']).replace('ثالث', 'رابع') }),
      markdown,
    );
    expect(saved).toBe(text.replace('ثالث', 'رابع'));
  });
});

describe('a body', () => {
  const text = '---\ntitle: أ\n---\n\n\n    شيفرة\n\n1. [x] بند\n\n[^1]: حاشية  \n\n';

  it('keeps footnotes, task lists and the blank lines around it', () => {
    const body = String(markdown.fromFile(text)['body']);
    expect(body).toBe('    شيفرة\n\n1. [x] بند\n\n[^1]: حاشية');
    expect(markdown.toFile({ title: 'أ', body: `${body}\nوسطر` }, text)).toBe(
      text.replace('حاشية  ', 'حاشية\nوسطر  '),
    );
  });

  it('is taken away, and put under an entry that had none', () => {
    const without = markdown.toFile({ title: 'أ' }, text);
    expect(without).toBe('---\ntitle: أ\n---\n');
    expect(markdown.toFile({ title: 'أ', body: 'متن' }, without)).toBe(
      '---\ntitle: أ\n---\n\nمتن\n',
    );
  });
});

describe('digits that an editor typed', () => {
  it('become 0-9 in numbers, dates, codes and telephones, and stay in prose', () => {
    const typed = {
      title: 'المادة ١٢',
      number: '١٧',
      phone: '٠١١ ۲۲',
      since: '١٤/٢/٢٠١٢',
      count: '١٢٫٥',
    };
    expect(yaml.toFile(typed)).toBe(
      "title: المادة ١٢\nnumber: '17'\nphone: '011 22'\ncount: 12.5\nsince: '2012-02-14'\n",
    );
  });

  it('become 0-9 in references and in lists of objects', () => {
    const services = entryFormat(collections.services);
    const saved = services.toFile({ legalBasis: [{ decree: 'law-٢٠٠٩-٤', articles: ['٣'] }] });
    expect(services.fromFile(saved)).toEqual({
      legalBasis: [{ decree: 'law-2009-4', articles: ['3'] }],
    });
  });
});

function sources(data: FormData): FormData[] {
  return data['sources'] as FormData[];
}

function withSource(data: FormData, at: number, change: FormData): FormData {
  return {
    ...data,
    sources: sources(data).map((one, index) => (index === at ? { ...one, ...change } : one)),
  };
}
