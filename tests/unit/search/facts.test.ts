import { describe, expect, it } from 'vitest';
import { countPages, loadFacts, passes } from '#search/browser/facts.ts';
import { readerOf } from '../../fixtures/small-index.ts';

const reader = readerOf(
  {},
  {
    pages: [
      {
        filters: { collection: ['decrees'], type: ['law'], year: ['2010'], topic: ['عمل', 'صحة'] },
      },
      { filters: { collection: ['decrees'], type: ['decree'], year: ['2012'], topic: ['عمل'] } },
      { filters: { collection: ['services'], topic: ['صحة'] } },
      {},
    ],
  },
);
const facts = await loadFacts(reader);
const all = [0, 1, 2, 3].map((page) => ({ page }));
const passing = (
  ...[chosen, except]: [Parameters<typeof passes>[2], Parameters<typeof passes>[3]?]
) => all.map(({ page }) => page).filter((page) => passes(facts, page, chosen, except));

describe('a page passes', () => {
  it('where nothing is chosen', () => {
    expect(passing({ filters: {}, years: {} })).toEqual([0, 1, 2, 3]);
    expect(passing({ filters: { type: [] }, years: {} })).toEqual([0, 1, 2, 3]);
  });

  it('with any of the values of a filter', () => {
    expect(passing({ filters: { type: ['law', 'decree'] }, years: {} })).toEqual([0, 1]);
    expect(passing({ filters: { topic: ['صحة'] }, years: {} })).toEqual([0, 2]);
  });

  it('with all of the filters', () => {
    expect(passing({ filters: { type: ['law', 'decree'], topic: ['صحة'] }, years: {} })).toEqual([
      0,
    ]);
    expect(passing({ filters: { type: ['unknown'] }, years: {} })).toEqual([]);
  });

  it.each([
    [{ from: 2012 }, [1]],
    [{ to: 2010 }, [0]],
    [{ from: 2010, to: 2012 }, [0, 1]],
    [{ from: 2011, to: 2011 }, []],
  ])('from the first year to the last, both among them: %j', (years, pages) => {
    expect(passing({ filters: {}, years })).toEqual(pages);
  });

  it('whatever is chosen in the filter that is left out', () => {
    expect(passing({ filters: { type: ['law'] }, years: {} }, 'type')).toEqual([0, 1, 2, 3]);
    expect(passing({ filters: { type: ['law'] }, years: { from: 2012 } }, 'years')).toEqual([0]);
  });
});

describe('the counts', () => {
  it('are of every value that a page has', () => {
    expect(countPages(facts, all, { filters: {}, years: {} })).toEqual({
      filters: {
        collection: { decrees: 2, services: 1 },
        type: { law: 1, decree: 1 },
        issuer: {},
        topic: { عمل: 2, صحة: 2 },
        audience: {},
        governorate: {},
      },
      years: { 2010: 1, 2012: 1 },
    });
  });

  it('of a filter are not narrowed by its own choice, those of others are', () => {
    const { filters, years } = countPages(facts, all, { filters: { type: ['law'] }, years: {} });
    expect(filters.type).toEqual({ law: 1, decree: 1 });
    expect(filters.topic).toEqual({ عمل: 1, صحة: 1 });
    expect(years).toEqual({ 2010: 1 });
  });

  it('of the years are not narrowed by the range, those of filters are', () => {
    const { filters, years } = countPages(facts, all, { filters: {}, years: { from: 2012 } });
    expect(years).toEqual({ 2010: 1, 2012: 1 });
    expect(filters.type).toEqual({ decree: 1 });
  });

  it('are only of the pages found', () => {
    const { filters } = countPages(facts, [{ page: 2 }], { filters: {}, years: {} });
    expect(filters.collection).toEqual({ services: 1 });
  });
});

it('facts that could not be loaded are asked for again', async () => {
  let isOnline = false;
  const shaky = {
    ...reader,
    filter: (name: string) =>
      isOnline ? reader.filter(name) : Promise.reject(new Error('offline')),
  };
  await expect(loadFacts(shaky)).rejects.toThrow('offline');
  isOnline = true;
  expect((await loadFacts(shaky)).years[1]).toEqual(['2012']);
});
