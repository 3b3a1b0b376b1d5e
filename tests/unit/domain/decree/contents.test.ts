import { describe, expect, it } from 'vitest';
import { parseActText } from '#domain/decree/act-text.ts';
import { flattenNested, nestProvisions, type Nested } from '#domain/decree/contents.ts';

const outline = (markdown: string) => {
  const print = ({ provision, depth, children }: Nested<{ heading: string }>): string =>
    `${depth} ${provision.heading}${children.length ? ` [${children.map(print).join('، ')}]` : ''}`;
  return nestProvisions(parseActText(markdown).provisions).map(print);
};

describe('the contents of an act', () => {
  it.each([
    ['articles alone', '## المادة 1\n\n## المادة 2', ['0 المادة 1', '0 المادة 2']],
    [
      'divisions within divisions',
      '## الباب الأول\n\n### الفصل الأول\n\n#### المادة 1\n\n## الباب الثاني\n\n### المادة 2',
      ['0 الباب الأول [1 الفصل الأول [2 المادة 1]]', '0 الباب الثاني [1 المادة 2]'],
    ],
    [
      'articles with headings as high as those of their divisions',
      '## المادة 1\n\n## الباب الأول\n\n## المادة 2\n\n## الباب الثاني\n\n## المادة 3',
      ['0 المادة 1', '0 الباب الأول [1 المادة 2]', '0 الباب الثاني [1 المادة 3]'],
    ],
    [
      'headings that jump',
      '## الباب الأول\n\n##### المادة 1\n\n### الفصل الأول\n\n###### المادة 2',
      ['0 الباب الأول [1 المادة 1، 1 الفصل الأول [2 المادة 2]]'],
    ],
    [
      'an article above the level of the open division',
      '### الفصل الأول\n\n#### المادة 1\n\n## المادة 2',
      ['0 الفصل الأول [1 المادة 1]', '0 المادة 2'],
    ],
    ['nothing', 'نص بلا مواد', []],
  ])('of %s', (_, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected);
  });

  it('keeps the order of the text', () => {
    const { provisions } = parseActText(
      '## الباب الأول\n\n## المادة 1\n\n## المادة 2\n\n## الباب 2',
    );
    expect(flattenNested(nestProvisions(provisions)).map(({ provision }) => provision)).toEqual(
      provisions,
    );
  });
});
