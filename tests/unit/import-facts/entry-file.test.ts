import { expect, test } from 'vitest';
import { decreeSchema } from '#schema/decree.ts';
import { topicSchema } from '#schema/topic.ts';
import { formatEntry } from '../../../tools/import-facts/entry-file.ts';
import { escapeMdx } from '../../../tools/import-facts/topics.ts';

test('fields come in the order of the schema, names and dates stay text, empty fields are left out', () => {
  const data = {
    verification: 'sourced',
    dates: { signed: { g: '2012-02-14' }, approved: {} },
    relations: [],
    note: undefined,
    title: 'موضوع',
    force: 'unknown',
    textState: 'title-only',
    year: 2012,
    number: '017',
    type: 'law',
  };
  expect(formatEntry(decreeSchema, 'md', data)).toBe(`---
type: law
number: '017'
year: 2012
title: موضوع
dates:
  signed:
    g: '2012-02-14'
force: unknown
textState: title-only
verification: sourced
---
`);
});

test('a long line is not folded and a body follows the front matter', () => {
  const summary = 'كلمة '.repeat(60).trim();
  const data = { title: 'موضوع', summary, verification: 'sourced' };
  expect(formatEntry(topicSchema, 'mdx', data, '## عنوان\n')).toBe(
    `---\ntitle: موضوع\nsummary: ${summary}\nverification: sourced\n---\n\n## عنوان\n`,
  );
});

test('what MDX would run or read as a tag is escaped', () => {
  expect(escapeMdx('{1 + 1} <b>')).toBe('&#123;1 + 1&#125; &lt;b>');
});
