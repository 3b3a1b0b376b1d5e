import { describe, expect, it } from 'vitest';
import { groupRelations, relationsOf } from '#domain/decree/relations.ts';

const relate = (kind: 'amends' | 'repeals' | 'cites', target: string, articles: string[] = []) => ({
  kind,
  target,
  articles,
  origin: 'editor' as const,
});

describe('relations', () => {
  const relations = relationsOf([
    { id: 'law-2009-4', relations: [] },
    {
      id: 'law-2012-7',
      relations: [relate('amends', 'law-2009-4', ['3']), relate('cites', 'law-1949-1')],
    },
    { id: 'law-2020-9', relations: [relate('repeals', 'law-2009-4')] },
  ]);

  it('are seen from both ends', () => {
    expect(relations.get('law-2012-7')?.outgoing.map(({ act }) => act)).toEqual([
      'law-2009-4',
      'law-1949-1',
    ]);
    expect(relations.get('law-2009-4')).toEqual({
      outgoing: [],
      incoming: [
        { kind: 'amends', act: 'law-2012-7', articles: ['3'], quote: undefined },
        { kind: 'repeals', act: 'law-2020-9', articles: [], quote: undefined },
      ],
    });
  });

  it('reach acts that the archive lacks', () => {
    expect(relations.get('law-1949-1')?.incoming.map(({ act }) => act)).toEqual(['law-2012-7']);
  });

  it('are none for an act without any', () => {
    expect(relations.has('law-1999-1')).toBe(false);
  });

  it('are grouped by kind, what happened to the act first, the gravest first', () => {
    const all = relationsOf([
      { id: 'a-2000-1', relations: [relate('cites', 'c-1990-1'), relate('amends', 'b-1990-1')] },
      { id: 'd-2010-1', relations: [relate('amends', 'a-2000-1')] },
      { id: 'e-2011-1', relations: [relate('amends', 'a-2000-1')] },
      { id: 'f-2012-1', relations: [relate('repeals', 'a-2000-1')] },
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
