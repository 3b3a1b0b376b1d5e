import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { renderMarkdown } from '#data/body.ts';
import { readEntry } from '#data/read-entry.ts';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { addresses } from './corpus/addresses.ts';
import { files } from './corpus/data.ts';
import { markup } from './corpus/markup.ts';
import { topics } from './corpus/topics.ts';
import { findActive } from './inert.ts';

const seed = 20_260_101;
const numRuns = 5000;

/** Pieces of the corpus, cut at every sign that means something, and what may stand between them. */
const pieces = [
  ...new Set(
    [...markup, ...addresses, ...files, ...topics]
      .map(({ source }) => source)
      .filter((source) => typeof source === 'string')
      .filter((source) => source.length < 600)
      .flatMap((source) => source.split(/(?<=[<>"'=:&;()[\]{}\n ])/)),
  ),
];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '`',
      '```\n',
      '"',
      '<',
      '>',
      '</',
      '-->',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const text = fc.array(piece, { maxLength: 18 }).map((parts) => parts.join(''));

const yamlSign = fc.constantFrom(
  'title: ',
  'sources:\n',
  '  - ',
  'url: ',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  ': ',
  '|\n',
  '>-\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  '\n',
  '---\n',
  '<<: ',
  '__proto__: ',
  'toString',
  'null',
  '1e999',
  '2012-02-30',
);
const frontMatter = fc
  .tuple(fc.array(fc.oneof(yamlSign, piece), { maxLength: 16 }), text)
  .map(([lines, body]) => `---\n${lines.join('')}\n---\n${body}`);

// Of code in a language that it does not know the engine complains.
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

describe('whatever is written', () => {
  it('a file is read or refused in Arabic, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...collectionNames), frontMatter, (name, source) => {
        const { extension, schema } = collections[name];
        const file = extension === 'yaml' ? source.replace(/^---\n/, '') : source;
        const read = readEntry(new TextEncoder().encode(file), extension, schema);
        if (!Array.isArray(read)) {
          expect(read.data).toBeTypeOf('object');
          return;
        }
        expect(read.length).toBeGreaterThan(0);
        expect(read.every(({ message }) => /[؀-ۿ]/.test(message))).toBe(true);
      }),
      { seed, numRuns },
    );
  });

  it('a rendered text runs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const { html } = await renderMarkdown(source);
        expect(findActive(html)).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  it('nothing is polluted', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
