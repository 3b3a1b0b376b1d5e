import { describe, expect, it } from 'vitest';
import {
  groupRelations,
  ofOrigin,
  relationsOf,
  statedRelations,
} from '#domain/decree/relations.ts';

const relate = (kind: 'amends' | 'repeals' | 'cites', target: string, articles: string[] = []) => ({
  kind,
  target,
  articles,
  origin: 'editor' as const,
});

describe('relations', () => {
  const relations = relationsOf([
    { id: 'law-2009-4', amendments: [], relations: [] },
    {
      id: 'law-2012-7',
      amendments: [],
      relations: [relate('amends', 'law-2009-4', ['3']), relate('cites', 'law-1949-1')],
    },
    { id: 'law-2020-9', amendments: [], relations: [relate('repeals', 'law-2009-4')] },
  ]);

  it('are seen from both ends', () => {
    expect(relations.get('law-2012-7')?.outgoing.map(({ act }) => act)).toEqual([
      'law-2009-4',
      'law-1949-1',
    ]);
    expect(relations.get('law-2009-4')).toEqual({
      outgoing: [],
      incoming: [
        { kind: 'amends', act: 'law-2012-7', articles: ['3'], origin: 'editor' },
        { kind: 'repeals', act: 'law-2020-9', articles: [], origin: 'editor' },
      ],
    });
  });

  it('reach acts that the archive lacks', () => {
    expect(relations.get('law-1949-1')?.incoming.map(({ act }) => act)).toEqual(['law-2012-7']);
  });

  it('are none for an act without any', () => {
    expect(relations.has('law-1999-1')).toBe(false);
  });

  it('are stated by amendments as well, once', () => {
    const amend = (target: string, article: string) => ({
      target,
      article,
      action: 'repeal' as const,
    });
    const act = {
      relations: [relate('amends', 'law-1949-1')],
      amendments: [
        amend('law-1949-1', '4'),
        amend('law-2009-4', '3'),
        amend('law-2009-4', '5'),
        amend('law-2009-4', '3'),
      ],
    };
    expect(statedRelations(act).map(({ act, articles }) => [act, articles])).toEqual([
      ['law-1949-1', []],
      ['law-2009-4', ['3', '5']],
    ]);
  });

  it('that the words of an act show are kept apart from those that its editor states', () => {
    const detected = {
      kind: 'cites' as const,
      act: 'law-1960-2',
      articles: ['5'],
      quote: 'المادة 5 من القانون رقم 2 لعام 1960',
      origin: 'auto' as const,
      places: ['art-7'],
    };
    const all = relationsOf(
      [{ id: 'law-2012-7', amendments: [], relations: [relate('amends', 'law-2009-4')] }],
      new Map([['law-2012-7', [detected]]]),
    );
    const own = all.get('law-2012-7') ?? { outgoing: [], incoming: [] };
    expect(ofOrigin(own, 'editor').outgoing.map(({ act }) => act)).toEqual(['law-2009-4']);
    expect(ofOrigin(own, 'auto').outgoing).toEqual([detected]);
    expect(all.get('law-1960-2')?.incoming).toEqual([{ ...detected, act: 'law-2012-7' }]);
  });

  it('are grouped by kind, what happened to the act first, the gravest first', () => {
    const all = relationsOf([
      {
        id: 'a-2000-1',
        amendments: [],
        relations: [relate('cites', 'c-1990-1'), relate('amends', 'b-1990-1')],
      },
      { id: 'd-2010-1', amendments: [], relations: [relate('amends', 'a-2000-1')] },
      { id: 'e-2011-1', amendments: [], relations: [relate('amends', 'a-2000-1')] },
      { id: 'f-2012-1', amendments: [], relations: [relate('repeals', 'a-2000-1')] },
    ]).get('a-2000-1');
    const groups = groupRelations(all ?? { outgoing: [], incoming: [] });
    expect(groups.map(({ label, relations: { length } }) => [label, length])).toEqual([
      ['ألغاه', 1],
      ['عدّله', 2],
      ['يعدّل', 1],
      ['يذكر', 1],
    ]);
  });
});
