import { describe, expect, it } from 'vitest';
import {
  detectRelations,
  findCitationsOf,
  type FoundCitation,
  type TextPart,
} from '#domain/decree/found-citations.ts';
import { indexActs } from '#domain/decree/resolve-citation.ts';
import { decreeSchema, type Decree } from '#schema/decree.ts';

const act = (year: number, number: number, fields: object = {}): Decree & { id: string } => ({
  id: `law-${year}-${number}`,
  ...decreeSchema.parse({
    type: 'law',
    year,
    number,
    title: 'قانون',
    force: 'unknown',
    textState: 'full',
    verification: 'sourced',
    ...fields,
  }),
});

const acts = [act(2009, 4), act(2012, 7), act(2020, 1)];
const find = (parts: TextPart[], citing = act(2012, 7)) =>
  findCitationsOf(citing, parts, indexActs(acts), new Map(acts.map((act) => [act.id, act])));

const found = (
  kind: FoundCitation['kind'],
  target: string,
  articles: string[] = [],
  place?: string,
): FoundCitation => ({ kind, target, articles, quote: `${kind} ${target}`, place });

describe('the citations of an act', () => {
  it('are told with their words, the articles they name and the one they stand in', () => {
    expect(
      find([{ text: 'تعدل **المادة 3** من القانون\nرقم 4 لعام 2009.', article: 'art-2' }]),
    ).toEqual([
      {
        target: 'law-2009-4',
        kind: 'amends',
        articles: ['3'],
        quote: 'المادة 3 من القانون رقم 4 لعام 2009',
        place: 'art-2',
      },
    ]);
  });

  it('are read in the order of the text, so that one part explains the next', () => {
    const parts = [
      { text: 'القانون رقم 4 لعام 2009' },
      { text: 'القانون رقم 4', article: 'art-1' },
    ];
    expect(find(parts).map(({ place }) => place)).toEqual([undefined, 'art-1']);
    expect(find(parts.toReversed())).toHaveLength(1);
  });

  it('cannot change what is newer', () => {
    expect(find([{ text: 'يلغى القانون رقم 1 لعام 2020' }]).map(({ kind }) => kind)).toEqual([
      'cites',
    ]);
    expect(find([{ text: 'يلغى القانون رقم 9 لعام 2021' }]).map(({ kind }) => kind)).toEqual([
      'cites',
    ]);
    expect(find([{ text: 'يلغى القانون رقم 4 لعام 2009' }]).map(({ kind }) => kind)).toEqual([
      'repeals',
    ]);
  });

  it('are none in code, and are found in the words of a link', () => {
    expect(find([{ text: '`القانون رقم 4 لعام 2009`' }])).toEqual([]);
    expect(find([{ text: '[القانون رقم 4](/x/) لعام 2009' }])).toMatchObject([
      { quote: 'القانون رقم 4 لعام 2009' },
    ]);
  });

  it('are none where the editor says that another act is meant', () => {
    const citing = act(2012, 7, { rejected: ['law-2009-4'] });
    expect(find([{ text: 'القانون رقم 4 لعام 2009' }], citing)).toEqual([]);
  });
});

describe('detected relations', () => {
  it('are one for each act and kind, with the first words and every article', () => {
    expect(
      detectRelations(
        [
          found('amends', 'law-2009-4', ['3'], 'art-1'),
          found('amends', 'law-2009-4', [], 'art-1'),
          found('amends', 'law-2009-4', ['5', '3'], 'art-2'),
        ],
        [],
      ),
    ).toEqual([
      {
        kind: 'amends',
        act: 'law-2009-4',
        articles: ['3', '5'],
        quote: 'amends law-2009-4',
        origin: 'auto',
        places: ['art-1', 'art-2'],
      },
    ]);
  });

  it('repeal the whole act where one place does', () => {
    const [relation] = detectRelations(
      [found('repeals', 'law-2009-4', ['3']), found('repeals', 'law-2009-4')],
      [],
    );
    expect(relation?.articles).toEqual([]);
  });

  it('leave out the mention of an act that more is known of', () => {
    const kinds = (...args: Parameters<typeof detectRelations>) =>
      detectRelations(...args).map(({ kind }) => kind);
    const both = [found('cites', 'law-2009-4'), found('amends', 'law-2009-4')];
    expect(kinds(both, [])).toEqual(['amends']);
    expect(kinds(both, [{ kind: 'amends', act: 'law-2009-4' }])).toEqual([]);
    expect(kinds(both, [{ kind: 'repeals', act: 'law-2009-4' }])).toEqual(['amends']);
    expect(kinds(both, [{ kind: 'amends', act: 'law-1990-1' }])).toEqual(['amends']);
    expect(kinds([found('cites', 'law-2009-4')], [])).toEqual(['cites']);
  });

  it('leave out the repeal of single articles of an act that is stated to be amended', () => {
    const stated = [{ kind: 'amends' as const, act: 'law-2009-4' }];
    expect(detectRelations([found('repeals', 'law-2009-4', ['3'])], stated)).toEqual([]);
    expect(detectRelations([found('repeals', 'law-2009-4')], stated)).toHaveLength(1);
  });
});
