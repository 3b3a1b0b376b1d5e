import { describe, expect, it } from 'vitest';
import type { ActRelation, ActRelations } from '#domain/decree/relations.ts';
import { statusOf } from '#domain/decree/status.ts';

const by = (...incoming: Omit<ActRelation, 'articles' | 'origin'>[]): ActRelations => ({
  outgoing: [],
  incoming: incoming.map((relation) => ({ articles: [], origin: 'editor', ...relation })),
});

describe('the status of an act', () => {
  it.each([
    ['in-force', 'success', 'نافذ'],
    ['partly', 'info', 'نافذ ومعدَّل'],
    ['not-yet', 'info', 'لم يدخل حيّز النفاذ'],
    ['repealed', 'danger', 'ملغى'],
    ['unknown', 'warning', 'نفاذه غير معروف'],
  ] as const)('%s is %s: %s', (force, tone, label) => {
    expect(statusOf({ force })).toMatchObject({ tone, label, causes: [] });
  });

  it('says for every force what it means', () => {
    const meanings = (['in-force', 'partly', 'not-yet', 'repealed', 'unknown'] as const).map(
      (force) => statusOf({ force }).meaning,
    );
    expect(new Set(meanings).size).toBe(5);
  });

  it('names the acts that repealed or replaced it, and not those that amended it before', () => {
    const relations = by(
      { kind: 'amends', act: 'law-2004-1' },
      { kind: 'repeals', act: 'law-2007-33' },
      { kind: 'replaces', act: 'law-2008-2' },
    );
    expect(statusOf({ force: 'repealed' }, relations).causes).toEqual([
      { kind: 'repeals', act: 'law-2007-33' },
      { kind: 'replaces', act: 'law-2008-2' },
    ]);
  });

  it('does not blame the repeal of single articles for the repeal of the act', () => {
    const relations = by();
    relations.incoming.push({
      kind: 'repeals',
      act: 'law-2007-33',
      articles: ['3'],
      origin: 'editor',
    });
    expect(statusOf({ force: 'repealed' }, relations).causes).toEqual([]);
    expect(statusOf({ force: 'partly' }, relations).causes).toHaveLength(1);
  });

  it('is not explained by what no editor has confirmed', () => {
    const relations = by();
    relations.incoming.push({ kind: 'repeals', act: 'law-2007-33', articles: [], origin: 'auto' });
    expect(statusOf({ force: 'repealed' }, relations).causes).toEqual([]);
  });

  it('draws nothing from relations when the force is unknown', () => {
    const relations = by({ kind: 'amends', act: 'law-2004-1' });
    expect(statusOf({ force: 'unknown' }, relations).causes).toEqual([]);
  });
});
