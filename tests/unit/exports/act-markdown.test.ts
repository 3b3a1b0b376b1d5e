import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { actMarkdown } from '#exports/act-markdown.ts';
import { decreeSchema } from '#schema/decree.ts';
import {
  actSource,
  bareFields,
  edition,
  fullBody,
  fullFields,
  hostileTexts,
} from '../../fixtures/act-source.ts';

/** As a reader of front matter takes it apart. */
function read(markdown: string) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  // Older readers follow YAML 1.1, in which `no` is false and a bare date is a moment.
  for (const version of ['1.1', '1.2'] as const)
    expect(parse(front, { version })).toEqual(parse(front));
  const { edition, ...entry } = parse(front) as Record<string, unknown>;
  return { edition, entry: decreeSchema.parse(entry), body };
}

it('an act is read back from its Markdown as it was, and so is its text', async () => {
  const source = await actSource(fullFields, fullBody);
  const { entry, edition: added, body } = read(actMarkdown(source, edition));
  expect(entry).toEqual(decreeSchema.parse(fullFields));
  expect(body).toBe(`\n${fullBody}`);
  expect(added).toEqual({
    id: 'law-2009-4',
    url: 'https://x.sy/portal/decrees/law/2009/4/',
    citation: 'القانون رقم 4 لعام 2009',
    publisher: 'بوابة',
    asOf: '2026-03',
    licence: 'CC-BY-4.0',
    notice: 'جُمعت من مصادر منشورة.',
  });
});

it('an act without a text is its front matter alone', async () => {
  const markdown = actMarkdown(await actSource(bareFields), edition);
  expect(read(markdown)).toMatchObject({ body: '', entry: decreeSchema.parse(bareFields) });
  expect(markdown).not.toContain('[]');
});

it.each([...hostileTexts, 'no', '2009-02-25', '017', '~', '*x', '---'].entries().toArray())(
  'survives text %i',
  async (_, text) => {
    const fields = { ...fullFields, title: text, summary: text, keywords: [text] };
    const { entry } = read(actMarkdown(await actSource(fields), edition));
    expect(entry).toEqual(decreeSchema.parse(fields));
  },
);
