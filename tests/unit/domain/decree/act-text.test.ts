import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseActText, writeActText } from '#domain/decree/act-text.ts';

const outline = (markdown: string) =>
  parseActText(markdown).provisions.map(({ kind, anchor, level }) => `${kind} ${level} ${anchor}`);

it('an act is cut into its preamble, divisions and articles', () => {
  const text = parseActText(`رئيس الجمهورية
بناء على أحكام الدستور

## الباب الأول: أحكام عامة

### المادة 1

يعرف بالكلمات الآتية:

- أ- الوزارة.

### المادة 2 مكرر

نص.`);
  expect(text).toEqual({
    preamble: 'رئيس الجمهورية\nبناء على أحكام الدستور',
    provisions: [
      {
        kind: 'division',
        anchor: 'الباب-الأول-أحكام-عامة',
        heading: 'الباب الأول: أحكام عامة',
        level: 2,
        text: '',
      },
      {
        kind: 'article',
        anchor: 'art-1',
        heading: 'المادة 1',
        level: 3,
        text: 'يعرف بالكلمات الآتية:\n\n- أ- الوزارة.',
      },
      { kind: 'article', anchor: 'art-2-bis', heading: 'المادة 2 مكرر', level: 3, text: 'نص.' },
    ],
  });
});

describe('headings', () => {
  it('within an article belong to its text, unless they name a division', () => {
    expect(outline('## المادة 1\n\n### أولاً\n\nنص\n\n### الفصل الثاني\n\n## المادة 2')).toEqual([
      'article 2 art-1',
      'division 3 الفصل-الثاني',
      'article 2 art-2',
    ]);
    expect(parseActText('## المادة 1\n\n### أولاً\n\nنص').provisions[0]?.text).toBe(
      '### أولاً\n\nنص',
    );
  });

  it('of the level of the articles, or above them, stand by themselves', () => {
    expect(outline('## المادة 1\n## أحكام ختامية\n### المادة 2\n## جدول')).toEqual([
      'article 2 art-1',
      'division 2 أحكام-ختامية',
      'article 3 art-2',
      'division 2 جدول',
    ]);
  });

  it('alike get anchors that differ, whatever others are called', () => {
    expect(
      outline('## الفصل الأول\n## الفصل الأول 1\n## الفصل الأول\n## ؟\n## الفصل الأول'),
    ).toEqual([
      'division 2 الفصل-الأول',
      'division 2 الفصل-الأول-1',
      'division 2 الفصل-الأول-2',
      'division 2 division',
      'division 2 الفصل-الأول-3',
    ]);
  });

  it('are read without their Markdown', () => {
    const { provisions } = parseActText('## **المادة 1** ##\n\n## الباب [الأول](/x) \\*');
    expect(provisions.map(({ heading }) => heading)).toEqual(['المادة 1', 'الباب الأول *']);
  });

  it('in a block of code or a quotation are none', () => {
    expect(outline('## المادة 1\n```\n## المادة 2\n~~~\n```\n> ## المادة 3\n## المادة 4')).toEqual([
      'article 2 art-1',
      'article 2 art-4',
    ]);
  });
});

test('an empty text has nothing', () => {
  expect(parseActText('')).toEqual({ preamble: '', provisions: [] });
});

test('what is written is read back', () => {
  const line = fc.constantFrom(
    'نص المادة.',
    'أ- بند',
    '',
    '```',
    '## المادة 1',
    '### المادة 2 مكرر',
    '## الباب الأول',
    '#### أولاً',
    '# عنوان',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = parseActText(lines.join('\n'));
      expect(parseActText(writeActText(text))).toEqual(text);
    }),
  );
});

test('hostile text takes linear time and never throws', () => {
  const pieces = [
    '## ',
    '*',
    '[',
    '](',
    '`',
    '## المادة ',
    '\n',
    '## الباب\n',
    '#',
    '~~~\n',
    '## *a ',
    ' ',
    '## المادة 1 ',
  ];
  for (const piece of pieces) {
    const start = performance.now();
    parseActText(`## ${piece.repeat(400_000 / piece.length)}x`);
    expect(performance.now() - start).toBeLessThan(10_000);
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces, 'م', '1', ' ') }), (text) => {
      parseActText(text);
    }),
  );
});
