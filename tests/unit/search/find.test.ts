import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find } from '#search/browser/find.ts';
import { noResult, type SearchOptions } from '#search/browser/result.ts';
import { documents, lexicon } from '../../fixtures/search-documents.ts';
import { writtenIndex, type WrittenIndex } from '../../fixtures/written-index.ts';

let index: WrittenIndex;
beforeAll(async () => {
  index = await writtenIndex(documents, lexicon);
});
afterAll(() => index.remove());

const ask = (query: string, options: SearchOptions = {}) =>
  find(index.reader, query, { limit: 30, ...options });
const urls = async (query: string, options?: SearchOptions) =>
  (await ask(query, options)).hits.map(({ url }) => url);
const first = async (query: string) => (await urls(query))[0];
const excerpt = async (query: string) => {
  const { hits } = await ask(query);
  return hits[0]?.excerpt.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
};

describe('words find their page', () => {
  it.each([
    ['قانون العمل', '/decrees/law-2010-17/'],
    ['والعمل بالقانون', '/decrees/law-2010-17/'],
    ['قَانُونُ العَمَـــلِ', '/decrees/law-2010-17/'],
    ['تجديد جوازات السفر', '/services/passport/'],
    ['رخصه البنا', '/services/building/'],
    ['للبلدية', '/services/building/'],
    ['بلدية', '/services/building/'],
    ['وزاره السياحه', '/officials/farhat/'],
    ['انظمة الابنية', '/decrees/decision-1999-1023/'],
    ['١٠٢٣', '/decrees/decision-1999-1023/'],
    ['مرسوم كلية الطب 2015', '/decrees/decree-2015-33/'],
    ['عبدالله الخالد', '/officials/abdullah/'],
    ['عبد الله', '/officials/abdullah/'],
    ['فريحات', '/officials/farhat/'],
    ['farhat', '/officials/farhat/'],
    ['فحص عملى', '/services/licence/'],
  ])('«%s»', async (query, url) => {
    expect(await first(query)).toBe(url);
  });

  it.each([
    ['حديقة', 'الحدائق', '/places/park/'],
    ['مراسيم', 'مرسوم', '/pages/help/'],
    ['قانون', 'قوانين', '/pages/help/'],
    ['طبيب', 'أطباء', '/places/hospital/'],
    ['رسوم', 'رسم', '/decrees/law-2004-60/'],
    ['مدينة', 'مدن', '/places/museum/'],
    ['وسيلة', 'وسائل', '/pages/about/'],
    ['متاحف', 'متحف', '/places/museum/'],
    ['سوق', 'أسواق', '/decrees/law-2012-17/'],
    ['منحة', 'المنح', '/services/scholarship/'],
  ])('«%s» and «%s» find each other', async (one, other, url) => {
    expect(await urls(one)).toContain(url);
    expect(await urls(other)).toContain(url);
  });

  it('«مسؤول» and «مسئول» find both', async () => {
    for (const query of ['مسؤول', 'مسئول', 'المسئولين', 'للمسؤولين'])
      expect(await urls(query)).toEqual(
        expect.arrayContaining(['/officials/farhat/', '/pages/about/']),
      );
  });

  it.each([
    ['باسبور', '/services/passport/'],
    ['تجديد الباسبور', '/services/passport/'],
    ['شهادة سواقة', '/services/licence/'],
    ['مشفى حماة', '/places/hospital/'],
  ])('the official term answers to the colloquial one: «%s»', async (query, url) => {
    expect(await first(query)).toBe(url);
  });

  it('a title comes before a mention', async () => {
    expect((await urls('حماة'))[0]).toBe('/places/hospital/');
    expect(await urls('حماة')).toContain('/decrees/decree-2015-33/');
  });
});

describe('quotation marks', () => {
  it.each(['«مجلس الوزراء»', '"مجلس الوزراء"', '“مجلس الوزراء”'])(
    'ask for words side by side: %s',
    async (query) => {
      const found = await urls(query);
      expect(found).toContain('/pages/council/');
      expect(found).toContain('/officials/minister/');
      expect(found).not.toContain('/pages/ministers/');
      expect(await urls('مجلس الوزراء')).toContain('/pages/ministers/');
    },
  );

  it('do not reach from the end of the title into the text', async () => {
    expect(await urls('«الدخل قانون»')).toEqual([]);
  });

  it('reach over a word that is not indexed', async () => {
    expect(await urls('«الأسعار في الأسواق»')).toEqual(['/decrees/law-2012-17/']);
  });

  it('around what stands nowhere find nothing', async () => {
    expect(await ask('«الوزراء مجلس»')).toMatchObject({ total: 0, hits: [] });
  });
});

describe('a minus', () => {
  it('bars pages with the word in any form', async () => {
    expect(await urls('قانون غرامة')).toContain('/decrees/law-2010-17/');
    const found = await urls('قانون -الغرامات');
    expect(found).toContain('/decrees/law-2006-24/');
    expect(found).not.toContain('/decrees/law-2010-17/');
    expect(found).not.toContain('/decrees/law-2004-60/');
  });

  it('before what nothing has bars nothing', async () => {
    expect(await urls('قانون -زنجبيل')).toEqual(await urls('قانون'));
  });
});

describe('a citation', () => {
  it.each([
    ['مرسوم تشريعي ١٧ لسنة ٢٠١٢', '/decrees/legislative-decree-2012-17/'],
    ['المرسوم 17 لعام 2012', '/decrees/legislative-decree-2012-17/'],
    ['القانون رقم 17 لعام 2012', '/decrees/law-2012-17/'],
    ['قانون 17 لعام 2010', '/decrees/law-2010-17/'],
    ['القانون 4 لعام 2009', '/decrees/law-2009-4/'],
    ['مرسوم 33 لعام 2015', '/decrees/decree-2015-33/'],
  ])('«%s» finds its act first', async (query, url) => {
    expect(await first(query)).toBe(url);
  });

  it('without a type finds all acts of that number and year first', async () => {
    expect((await urls('17/2012')).slice(0, 2).sort()).toEqual([
      '/decrees/law-2012-17/',
      '/decrees/legislative-decree-2012-17/',
    ]);
  });

  it('of an article leads to it, and shows its text', async () => {
    const { hits } = await ask('المادة 3 من القانون 4 لعام 2009');
    expect(hits[0]).toMatchObject({
      url: '/decrees/law-2009-4/#art-3',
      article: { url: '/decrees/law-2009-4/#art-3', label: 'المادة 3' },
    });
    expect(hits[0]?.excerpt.map(({ text }) => text).join('')).toMatch(/^…المادة 3\. تمنح الهيئة/);
  });

  it('of an article that is not there leads to the act', async () => {
    expect(await first('المادة 300 من القانون 4 لعام 2009')).toBe('/decrees/law-2009-4/');
  });

  it('of an act that is not there still answers', async () => {
    expect(await ask('القانون 999 لعام 2009')).toHaveProperty('hits.length');
    expect((await urls('القانون 999 لعام 2009')).length).toBeGreaterThan(0);
  });
});

describe('a hit', () => {
  it('shows the words as the page has them, whatever was typed', async () => {
    expect(await excerpt('رسوم البلديه')).toBe(
      'رخصة بناء. تمنح [البلدية] الترخيص بعد دفع [الرسوم] [للبلدية].',
    );
  });

  it('names the article of an act that answers', async () => {
    const { hits } = await ask('تراخيص الترددات');
    expect(hits[0]?.article).toEqual({ url: '/decrees/law-2009-4/#art-3', label: 'المادة 3' });
  });

  it('tells of an act its collection, type and year', async () => {
    expect((await ask('ضريبة الدخل')).hits[0]).toMatchObject({
      title: 'قانون ضريبة الدخل',
      collection: 'decrees',
      type: 'law',
      year: '2006',
    });
  });

  it('of a page without articles names none', async () => {
    expect((await ask('حديقة السبيل')).hits[0]).not.toHaveProperty('article');
  });
});

describe('filters', () => {
  it('let through what has one of the values of each', async () => {
    const found = await ask('قانون', { filters: { type: ['law'], topic: ['finance'] } });
    expect(found.hits.map(({ url }) => url).sort()).toEqual([
      '/decrees/law-2004-60/',
      '/decrees/law-2006-24/',
    ]);
    expect(found.total).toBe(2);
  });

  it('count what each value would give, their own choice left open', async () => {
    const open = await ask('رخصة وقانون');
    const { filters } = await ask('رخصة وقانون', { filters: { collection: ['services'] } });
    expect(filters.collection).toEqual(open.filters.collection);
    expect(filters.collection['decrees']).toBeGreaterThan(0);
    expect(filters.type).toEqual({});
  });

  it('count as many pages as choosing the value gives', async () => {
    const { filters } = await ask('قانون');
    for (const name of ['collection', 'type', 'topic'] as const) {
      for (const [value, count] of Object.entries(filters[name]))
        expect((await ask('قانون', { filters: { [name]: [value] } })).total).toBe(count);
    }
  });

  it('alone list all that they let through, the newest first', async () => {
    expect(await urls('', { filters: { type: ['law'] } })).toEqual([
      '/decrees/law-2012-17/',
      '/decrees/law-2010-17/',
      '/decrees/law-2009-4/',
      '/decrees/law-2006-24/',
      '/decrees/law-2004-60/',
    ]);
    expect((await urls('', { filters: { governorate: ['aleppo'] } })).sort()).toEqual([
      '/places/museum/',
      '/places/park/',
    ]);
  });
});

describe('words of the lexicon, with filters,', () => {
  it.each([
    ['مشفى', { governorate: ['hama'] }, ['/places/hospital/']],
    ['مشفى', { governorate: ['aleppo'] }, []],
    ['تجديد باسبور', { collection: ['services'] }, ['/services/passport/']],
    ['باسبور', { collection: ['officials'] }, []],
  ])('find what these let through: «%s» %j', async (query, filters, found) => {
    expect((await urls(query, { filters })).slice(0, 1)).toEqual(found);
  });

  it.each(['مشفى', 'مسئول', 'باسبور', 'شهادة سواقة'])(
    'are counted as choosing gives them: «%s»',
    async (query) => {
      const { filters, total } = await ask(query);
      const counts = Object.entries(filters.collection);
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(total);
      expect(counts.length).toBeGreaterThan(0);
      for (const [value, count] of counts)
        expect(await ask(query, { filters: { collection: [value] } })).toMatchObject({
          total: count,
        });
    },
  );
});

describe('the years', () => {
  it('from the first to the last let through', async () => {
    expect((await urls('قانون', { years: { from: 2006, to: 2009 } })).sort()).toEqual([
      '/decrees/law-2006-24/',
      '/decrees/law-2009-4/',
    ]);
  });

  it('are counted whatever range is chosen', async () => {
    const { years } = await ask('قانون', { years: { from: 2010 } });
    expect(years).toMatchObject({ 2004: 1, 2006: 1, 2009: 1, 2010: 1 });
  });
});

describe('the order', () => {
  it('by date has the newest first, and pages without a date last', async () => {
    const { hits } = await ask('قانون', { sort: 'date' });
    const years = hits.map(({ year }) => Number(year ?? 0));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(new Set(hits.map(({ url }) => url))).toEqual(new Set(await urls('قانون')));
  });

  it('is cut to as many hits as were asked for, and counts all', async () => {
    const all = await ask('قانون');
    const some = await ask('قانون', { limit: 2 });
    expect(some.hits).toEqual(all.hits.slice(0, 2));
    expect(some.total).toBe(all.total);
    expect(all.total).toBeGreaterThan(2);
  });

  it('is the same at every asking', async () => {
    expect(await ask('قانون العمل')).toEqual(await ask('قانون العمل'));
  });
});

describe('the words', () => {
  it('that no page has together are told of', async () => {
    const { hits, dropped } = await ask('حديقة السبيل الاتصالات');
    expect(hits[0]?.url).toBe('/places/park/');
    expect(dropped).toEqual(['الاتصالات']);
  });

  it('that a page has together are not', async () => {
    expect((await ask('حديقة السبيل')).dropped).toEqual([]);
  });

  it('with a slip find their page, and what was meant is suggested', async () => {
    const { hits, suggestion } = await ask('تجدييد جواز السفر');
    expect(hits[0]?.url).toBe('/services/passport/');
    expect(suggestion).toBe('تجديد جواز السفر');
  });

  it.each([
    ['البطااقة الشخصيه', 'البطاقة الشخصيه'],
    ['حدييقة', 'حديقة'],
    ['«بالاسواقق»', '«بالأسواق»'],
  ])('with a slip are suggested as texts spell them: «%s»', async (query, suggestion) => {
    expect(await ask(query)).toMatchObject({ suggestion });
  });

  it('without a slip suggest nothing', async () => {
    expect(await ask('تجديد جواز السفر')).not.toHaveProperty('suggestion');
  });

  it('half typed find what they begin', async () => {
    expect(await first('تجديد جواز استم')).toBe('/services/passport/');
    expect(await urls('مستهل')).toContain('/decrees/law-2012-17/');
  });
});

describe('the name of an act', () => {
  const title = 'قانون الجمارك رقم 38 لعام 2006';
  const act = { url: '/act/', title, text: `${title}. تستوفى الرسوم عند إدخال البضائع.` };
  const guide = {
    url: '/guide/',
    title: 'شرح قانون الجمارك',
    text: 'شرح قانون الجمارك. ما في قانون الجمارك.',
  };
  const answerWith = async (name?: string) => {
    const { reader, remove } = await writtenIndex([guide, { ...act, name }]);
    const { hits } = await find(reader, 'قانون الجمارك');
    await remove();
    return hits.map(({ url }) => url);
  };

  it('puts the act first for who asks for just that', async () => {
    expect(await answerWith('قانون الجمارك')).toEqual(['/act/', '/guide/']);
  });

  it('is what does it: without, a shorter title is first', async () => {
    expect(await answerWith()).toEqual(['/guide/', '/act/']);
    expect(await answerWith('قانون الجمارك الموحد')).toEqual(['/guide/', '/act/']);
  });
});

it.each(['', '   ', '؟!…', '-', '«»', '-قانون'])('%j without words is no search', async (query) => {
  expect(await ask(query)).toEqual(noResult);
});

it('any query is answered, and what it gives is whole', async () => {
  const words = fc.constantFrom(
    ...[
      'قانون',
      'العمل',
      'رقم',
      '17',
      '2012',
      'المادة 3',
      'لعام',
      'من',
      'باسبور',
      '-',
      '«',
      '»',
      '"',
    ],
    ...['/', 'x', 'act17y', '\uffff', '\u202E', '\0', 'ء', 'ﷺ', '𐤀', '$&', '__proto__'],
  );
  const queries = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 20 }).map((all) => all.join(' ')),
    fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
  );
  await fc.assert(
    fc.asyncProperty(queries, fc.constantFrom('relevance', 'date'), async (query, sort) => {
      const { total, hits, dropped } = await ask(query, { sort });
      expect(hits).toHaveLength(total);
      expect(new Set(hits.map(({ url }) => url)).size).toBe(hits.length);
      for (const word of dropped) expect(query).toContain(word);
      for (const hit of hits) {
        const page = documents.find(({ url }) => url === hit.url.replace(/#.*/, ''));
        expect(page?.title).toBe(hit.title);
      }
    }),
    { numRuns: 200 },
  );
});

it.each([' قانون', '«قانون ', '17/', ' -ب', 'ا', '\u064B'])(
  'ten thousand times %j is answered',
  async (unit) => {
    expect((await ask(unit.repeat(10_000))).hits.length).toBeLessThanOrEqual(30);
  },
);
