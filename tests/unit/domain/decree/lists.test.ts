import { describe, expect, it } from 'vitest';
import { facetGroups, linksOf } from '#domain/decree/facets.ts';
import { listActs, listUrl } from '#domain/decree/lists.ts';
import { decreeSchema } from '#schema/decree.ts';

const act = (fields: object) =>
  decreeSchema.parse({
    type: 'law',
    title: 'قانون',
    force: 'unknown',
    textState: 'title-only',
    verification: 'sourced',
    ...fields,
  });

const names = {
  topic: new Map([['health', 'الصحة']]),
  issuer: new Map([['org-finance', 'وزارة المالية']]),
};

const acts = [
  act({ type: 'decree', number: 16, year: 2025, force: 'in-force', issuer: 'org-finance' }),
  act({ number: 4, year: 2009, subjects: ['health', 'tax'], topics: ['health'] }),
  act({ number: 3, year: 2009, gazette: { issue: '50 مكرر', date: '2009-12-15' } }),
  act({ number: 1, year: 1980 }),
  act({ type: 'constitution', year: 2012 }),
];
const lists = listActs(acts, names);
const titles = new Map(lists.map(({ url, title }) => [url, title]));

describe('the lists of the archive', () => {
  it.each([
    ['/decrees/law/', 'القوانين'],
    ['/decrees/law/2009/', 'القوانين لعام 2009'],
    ['/decrees/year/2009/', 'نصوص عام 2009'],
    ['/decrees/subject/tax/', 'الضرائب'],
    ['/decrees/topic/health/', 'الصحة'],
    ['/decrees/issuer/org-finance/', 'وزارة المالية'],
    ['/decrees/force/unknown/', 'نصوص نفاذها غير معروف'],
    ['/decrees/gazette/2009-50-bis/', 'الجريدة الرسمية: العدد 50 مكرر لعام 2009'],
  ])('%s is headed «%s»', (url, title) => {
    expect(titles.get(url)).toBe(title);
  });

  it('hold their acts in the order given', () => {
    const laws = lists.find(({ url }) => url === '/decrees/law/');
    expect(laws?.acts.map(({ number }) => number)).toEqual(['4', '3', '1']);
  });

  it('leave the address of an act without a number to the act', () => {
    expect(titles.has('/decrees/constitution/')).toBe(true);
    expect(titles.has('/decrees/constitution/2012/')).toBe(false);
  });

  it('have addresses of their own', () => {
    expect(titles.size).toBe(lists.length);
    expect(listUrl({ type: 'law', year: '2009' })).toBe('/decrees/law/2009/');
    expect(listUrl({ type: undefined, year: '2009' })).toBe('/decrees/year/2009/');
  });

  it('are none without acts', () => {
    expect(listActs([], names)).toEqual([]);
  });
});

describe('the ways from a list', () => {
  it('lead by type in the order of the vocabulary, each with its count', () => {
    expect(linksOf(lists, 'type').map(({ label, count }) => [label, count])).toEqual([
      ['الدساتير', 1],
      ['القوانين', 3],
      ['المراسيم', 1],
    ]);
  });

  it('mark the current place', () => {
    const [types] = facetGroups(lists, { type: 'law' });
    expect(types?.links.filter(({ isCurrent }) => isCurrent).map(({ label }) => label)).toEqual([
      'القوانين',
    ]);
  });

  it('stay within a type for its years', () => {
    const years = facetGroups(lists, { type: 'law' }).find(({ title }) => title === 'السنة');
    expect(years?.links.map(({ href }) => href)).toEqual([
      '/decrees/law/2009/',
      '/decrees/law/1980/',
    ]);
  });

  it('are at most ten in a group, with the current one and a way to the rest', () => {
    const many = Array.from({ length: 40 }, (_, index) => act({ number: 1, year: 2020 - index }));
    const years = facetGroups(listActs(many, names), { year: '1990' }).find(
      ({ title }) => title === 'السنة',
    );
    expect(years?.links).toHaveLength(12);
    expect(years?.links.at(-2)).toMatchObject({ label: '1990', isCurrent: true });
    expect(years?.links.at(-1)).toEqual({
      label: 'كل السنوات',
      href: '/decrees/#years',
      count: 40,
    });
  });
});
