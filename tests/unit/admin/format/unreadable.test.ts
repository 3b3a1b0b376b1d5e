import { describe, expect, it } from 'vitest';
import { contentMessages } from '#domain/content-messages.ts';
import { readEntryFile } from '../../../../admin/format/entry-file.ts';

const yamlOf = (text: string) => `---\n${text}\n---\n\nمتن\n`;

describe('a file that cannot be read', () => {
  it.each([
    ['---js\nmodule.exports = {}\n---\n', 1, 'السطر الأول «---js» قد يشغّل شيفرة'],
    ['---json\n{}\n---\n', 1, 'السطر الأول «---json» قد يشغّل شيفرة'],
    ['+++\na = 1\n+++\n', 1, 'الملف لا يبدأ ببيانات بين سطرين من ثلاث شرطات'],
    ['نص', 1, 'الملف لا يبدأ ببيانات بين سطرين من ثلاث شرطات'],
    ['---\ntitle: أ\n', 1, 'غير مغلقة'],
    [yamlOf("title: أ\nsummary: 'ب"), 4, 'علامة اقتباس لم تُغلق'],
    [yamlOf('title: أ\ntitle: ب'), 3, 'الحقل مكرر'],
    [yamlOf('title: أ\nsummary: ب: ج'), 3, 'في القيمة نقطتان تليهما مسافة'],
    [yamlOf('title: أ\n\tsummary: ب'), 3, 'علامة جدولة'],
    [yamlOf('title: أ\nnote: *unknown'), 3, 'لهما معنى خاص في YAML'],
    [yamlOf('title: @أ'), 2, 'القيمة تبدأ بعلامة خاصة'],
    [yamlOf('- قائمة'), 2, 'المتوقع حقول'],
  ])('%j says why, and on which line', (text, line, message) => {
    expect(readEntryFile(text, 'md')).toEqual({
      problem: { line, message: expect.stringContaining(message) },
    });
  });

  it('may be nothing but YAML, whose first line is its own', () => {
    expect(readEntryFile('title: أ\ntitle: ب\n', 'yaml')).toEqual({
      problem: { line: 2, message: contentMessages.yaml('DUPLICATE_KEY') },
    });
  });

  it('cannot make the desk run out of memory', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a]',
      'c: [*b, *b, *b, *b, *b]',
    ];
    expect(readEntryFile(bomb.join('\n'), 'yaml')).toHaveProperty('problem.line', 1);
  });
});

it.each([
  'ALIAS_PROPS',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'BLOCK_IN_FLOW',
  'KEY_OVER_1024_CHARS',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'RESOURCE_EXHAUSTION',
  'BAD_COLLECTION_TYPE',
  'BAD_INDENT',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'MULTILINE_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
])('the fault %s of the YAML library has Arabic words of its own', (code) => {
  expect(contentMessages.yaml(code)).not.toBe(contentMessages.yaml('IMPOSSIBLE'));
});
