import { describe, expect, it } from 'vitest';
import { drawConstellation, nameStar, type TiedActs } from '#domain/decree/constellation.ts';
import type { Direction, RelationKind } from '#domain/decree/relations.ts';

const tie = (id: string) => ({ act: id, url: `/${id}/`, heading: id, force: 'unknown' });
const group = (direction: Direction, kind: RelationKind, ...ids: string[]): TiedActs => ({
  label: `${direction} ${kind}`,
  kind,
  direction,
  relations: ids.map(tie),
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `law-2000-${index + 1}`);

function draw(...groups: TiedActs[]) {
  const drawn = drawConstellation(groups);
  if (!drawn) throw new Error('Nothing was drawn.');
  return drawn;
}

describe('the constellation of an act', () => {
  it('is not drawn for one act or none', () => {
    expect(drawConstellation([])).toBeUndefined();
    expect(drawConstellation([group('incoming', 'amends', 'law-2012-1')])).toBeUndefined();
  });

  it('has what the act changes on the right and what changes it on the left', () => {
    const { width, centre, sides } = draw(
      group('incoming', 'amends', 'law-2020-1'),
      group('outgoing', 'repeals', 'law-1950-1'),
    );
    expect(sides.map(({ direction }) => direction)).toEqual(['outgoing', 'incoming']);
    const [right, left] = sides;
    expect(centre.x).toBe(width / 2);
    expect(right?.x).toBeGreaterThan(centre.x);
    expect(left?.x).toBeLessThan(centre.x);
  });

  it('is narrower with one side, and the act stays inside', () => {
    for (const direction of ['incoming', 'outgoing'] as const) {
      const { width, centre, sides } = draw(group(direction, 'amends', 'law-2020-1', 'law-2020-2'));
      expect(width).toBeLessThan(250);
      expect(centre.x).toBeGreaterThan(40);
      expect(width - centre.x).toBeGreaterThan(40);
      expect(Math.sign((sides[0]?.x ?? 0) - centre.x)).toBe(direction === 'outgoing' ? 1 : -1);
    }
  });

  it('shows an act once on a side, by the first of its ties', () => {
    const [side] = draw(
      group('incoming', 'repeals', 'law-2020-1', 'law-2020-1'),
      group('incoming', 'cites', 'law-2020-1', 'law-2020-2'),
    ).sides;
    expect(side?.stars.map(({ act, kind }) => [act, kind])).toEqual([
      ['law-2020-1', 'repeals'],
      ['law-2020-2', 'cites'],
    ]);
    expect(side?.others).toBeUndefined();
  });

  it('puts detected acts beside the stated ones of their kind', () => {
    const detected = group('incoming', 'amends', 'law-2021-1', 'law-2020-1');
    const [side] = draw(
      group('incoming', 'amends', 'law-2020-1'),
      group('incoming', 'cites', 'law-2022-1'),
      { ...detected, relations: detected.relations.map((tie) => ({ ...tie, origin: 'auto' })) },
    ).sides;
    expect(side?.labels).toHaveLength(2);
    expect(side?.stars.map(({ act, kind, origin }) => [act, kind, origin])).toEqual([
      ['law-2020-1', 'amends', undefined],
      ['law-2021-1', 'amends', 'auto'],
      ['law-2022-1', 'cites', undefined],
    ]);
  });

  it('shows at most eight on a side and counts the others', () => {
    const [side] = draw(
      group('outgoing', 'amends', ...many(6)),
      group('outgoing', 'cites', 'law-1999-1', 'law-1999-2', 'law-1999-3'),
      group('outgoing', 'based-on', 'law-1998-1'),
    ).sides;
    expect(side?.stars).toHaveLength(8);
    expect(side?.others?.count).toBe(2);
    expect(side?.labels.map(({ text }) => text)).toEqual(['outgoing amends', 'outgoing cites']);
  });

  it('lets no two rows meet, nor leave the drawing', () => {
    const { height, sides } = draw(
      group('incoming', 'amends', ...many(30)),
      group('outgoing', 'repeals', 'law-1950-1'),
    );
    for (const { labels, stars, others } of sides) {
      const rows = [...labels, ...stars, ...(others ? [others] : [])]
        .map(({ y }) => y)
        .sort((a, b) => a - b);
      const distances = rows.slice(1).map((y, index) => y - (rows[index] ?? 0));
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(28);
      expect(rows.at(0)).toBeGreaterThan(10);
      expect(rows.at(-1)).toBeLessThan(height - 10);
    }
  });
});

describe('the name of an act in it', () => {
  it.each([
    ['legislative-decree-2012-17', 'مرسوم تشريعي', '17 لعام 2012'],
    ['circular-2024-3039-1', 'تعميم', '3039/1 لعام 2024'],
    ['constitution-2012', 'دستور', 'لعام 2012'],
    ['nonsense', '', 'nonsense'],
  ])('%s is «%s» «%s»', (id, type, number) => {
    expect(nameStar(id)).toEqual({ type, number });
  });
});
