import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseActText, type ActText } from '#domain/decree/act-text.ts';
import { amend, type AmendmentFault } from '#domain/decree/amend.ts';
import type { Amendment } from '#domain/decree/amendments.ts';
import { asIssued, textOn, versionOn, versionsOf } from '#domain/decree/consolidate.ts';

const issued = parseActText(`ديباجة

## المادة 1

نص أول.

## المادة 2

نص ثان.

## الفصل الثاني

## المادة 3

نص ثالث.`);

const amendment = (fields: Partial<Amendment>): Amendment => ({
  act: 'law-2012-1',
  from: '2012-01-01',
  action: 'replace',
  article: '2',
  index: 0,
  ...fields,
});
const after = (...amendments: Partial<Amendment>[]) =>
  textOn(issued, amendments.map(amendment), '2030-01-01').provisions;
const words = (provisions: ActText['provisions']) =>
  provisions.map(({ heading, text }) => (text ? `${heading}: ${text}` : heading));

describe('an amendment', () => {
  it('replaces the words of an article and leaves the others as they are', () => {
    const text = after({ text: 'نص جديد.' });
    expect(words(text)).toEqual([
      'المادة 1: نص أول.',
      'المادة 2: نص جديد.',
      'الفصل الثاني',
      'المادة 3: نص ثالث.',
    ]);
    expect(text[1]?.changes).toEqual([
      { act: 'law-2012-1', from: '2012-01-01', action: 'replace' },
    ]);
    expect(text[0]?.changes).toEqual([]);
  });

  it.each([
    ['## المادة 2\n\nنص جديد.', 'المادة 2: نص جديد.'],
    ['المادة (الثانية):\nنص جديد.', 'المادة (الثانية):: نص جديد.'],
    ['المادة 2: نص جديد.', 'المادة 2: نص جديد.'],
    ['### المادة 2 – التعاريف\n\nنص جديد.', 'المادة 2 – التعاريف: نص جديد.'],
    ['المادة 2 ملغاة حكماً.', 'المادة 2: المادة 2 ملغاة حكماً.'],
    ['### أولاً\n\nنص', 'المادة 2: ### أولاً\n\nنص'],
  ])('may repeat the heading of the article: «%s»', (text, expected) => {
    expect(words(after({ text }))[1]).toBe(expected);
  });

  it('repeals an article, which keeps its words, and a later one revives it', () => {
    expect(after({ action: 'repeal' })[1]).toMatchObject({ text: 'نص ثان.', isRepealed: true });
    const revived = after({ action: 'repeal' }, { text: 'عادت.' })[1];
    expect(revived).toMatchObject({ text: 'عادت.', isRepealed: false });
    expect(revived?.changes.map(({ action }) => action)).toEqual(['repeal', 'replace']);
  });

  it('adds a paragraph at the end of an article', () => {
    expect(after({ action: 'add', text: 'فقرة.' })[1]?.text).toBe('نص ثان.\n\nفقرة.');
  });

  it.each([
    ['## المادة 2 مكرر\n\nنص.', 'المادة 2 مكرر: نص.'],
    ['المادة 2 مكرر\nنص.', 'المادة 2 مكرر: نص.'],
    ['المادة 2 مكرر: نص.', 'المادة 2 مكرر: نص.'],
    ['#### المادة 2 مكرر: عنوان\nنص.', 'المادة 2 مكرر: عنوان: نص.'],
  ])('inserts an article with its heading: «%s»', (text, expected) => {
    const provisions = after({ action: 'insert-after', text });
    expect(words(provisions)[2]).toBe(expected);
    expect(provisions[2]).toMatchObject({ anchor: 'art-2-bis', level: 2, isRepealed: false });
    expect(provisions).toHaveLength(5);
  });

  it('inserts several articles, and a chapter with them', () => {
    const text = '## الفصل الثاني\n\n## المادة 4\n\nنص.\n\n## المادة 5\n\nنص.';
    const provisions = after({ action: 'insert-after', article: '3', text });
    expect(provisions.slice(-3).map(({ anchor }) => anchor)).toEqual([
      'الفصل-الثاني-1',
      'art-4',
      'art-5',
    ]);
  });

  it('inserts a مكرر after those that come before it', () => {
    const insert = (name: string) => ({
      action: 'insert-after' as const,
      text: `المادة ${name}\nنص.`,
    });
    const inserted = after(insert('2 مكرر'), insert('2 مكرر 10'), insert('2 مكرر 2'));
    expect(inserted.map(({ heading }) => heading)).toEqual([
      'المادة 1',
      'المادة 2',
      'المادة 2 مكرر',
      'المادة 2 مكرر 2',
      'المادة 2 مكرر 10',
      'الفصل الثاني',
      'المادة 3',
    ]);
  });

  it('changes an inserted article', () => {
    const provisions = after(
      { action: 'insert-after', text: 'المادة 2 مكرر\nنص.' },
      { article: '2-bis', act: 'law-2013-1', from: '2013-01-01', text: 'آخر.' },
    );
    expect(provisions[2]).toMatchObject({ text: 'آخر.' });
    expect(provisions[2]?.changes.map(({ act }) => act)).toEqual(['law-2012-1', 'law-2013-1']);
  });
});

test.each<[AmendmentFault, Partial<Amendment>]>([
  ['missing-article', { article: '4', text: 'نص' }],
  ['missing-article', { article: 'الفصل-الثاني', text: 'نص' }],
  ['missing-heading', { action: 'insert-after', text: 'تضاف مادة.' }],
  ['missing-heading', { action: 'insert-after', text: 'المادة 2 مكرر تلزم الوزارة.' }],
  ['missing-heading', { action: 'insert-after', text: '## الفصل الثالث\n\nنص' }],
  ['missing-heading', { action: 'insert-after' }],
  ['existing-article', { action: 'insert-after', text: 'المادة 3\nنص' }],
  ['existing-article', { action: 'insert-after', text: '## المادة 4\n\nنص\n\n## المادة 4\n\nنص' }],
  ['foreign-article', { text: '## المادة 3\n\nنص' }],
  ['foreign-article', { text: 'نص\n\n## المادة 3\n\nنص' }],
  ['foreign-article', { action: 'add', text: '## المادة 3\n\nنص' }],
])('%s is what is wrong with %j', (fault, fields) => {
  const { provisions } = asIssued(issued);
  expect(amend(provisions, amendment(fields))).toBe(fault);
  expect(after(fields)).toEqual(provisions);
});

test('a repealed article is neither repealed again nor added to', () => {
  const { provisions } = textOn(issued, [amendment({ action: 'repeal' })], '2030-01-01');
  for (const action of ['repeal', 'add'] as const)
    expect(amend(provisions, amendment({ action, text: 'نص' }))).toBe('repealed-article');
});

describe('versions', () => {
  const versions = versionsOf(issued, '2009-05-01', [
    amendment({ from: '2012-03-01', text: 'ثان.' }),
    amendment({ from: '2012-03-01', act: 'law-2012-2', article: '1', text: 'أول.' }),
    amendment({ from: '2015-01-01', act: 'law-2014-1', action: 'repeal' }),
  ]);

  it('begin with the act as issued and last until the day before the next', () => {
    expect(versions.map(({ from, to, changedBy }) => [from, to, changedBy])).toEqual([
      ['2009-05-01', '2012-02-29', []],
      ['2012-03-01', '2014-12-31', ['law-2012-1', 'law-2012-2']],
      ['2015-01-01', undefined, ['law-2014-1']],
    ]);
  });

  it.each([
    ['1999-01-01', '2009-05-01'],
    ['2009-05-01', '2009-05-01'],
    ['2012-02-29', '2009-05-01'],
    ['2012-03-01', '2012-03-01'],
    ['2014-12-31', '2012-03-01'],
    ['2099-01-01', '2015-01-01'],
  ])('on %s the one of %s holds', (day, from) => {
    expect(versionOn(versions, day)?.from).toBe(from);
  });

  it('share what did not change', () => {
    const [first, second, third] = versions.map(({ text }) => text.provisions);
    expect(second?.[3]).toBe(first?.[3]);
    expect(third?.[0]).toBe(second?.[0]);
  });
});

const day = fc.integer({ min: 0, max: 9 }).map((number) => `2012-01-0${number === 0 ? 1 : number}`);
const anyAmendment: fc.Arbitrary<Amendment> = fc.record({
  index: fc.constant(0),
  act: fc.constantFrom('law-2012-1', 'law-2012-2', 'law-2013-1'),
  from: day,
  action: fc.constantFrom('replace', 'repeal', 'add', 'insert-after'),
  article: fc.constantFrom('1', '2', '3', '4', '2-bis', '2-bis-2', 'x'),
  text: fc.constantFrom('نص', 'المادة 2 مكرر\nنص', '## المادة 2 مكرر 2\n\nنص', '## المادة 1\n\nنص'),
});
const history = fc
  .array(anyAmendment, { maxLength: 12 })
  .map((list) => list.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))));

describe('of any amendments', () => {
  test('none leave the original', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(textOn(issued, [], on)).toEqual(asIssued(issued));
        expect(versionsOf(issued, '2009', [])).toEqual([
          { from: '2009', changedBy: [], text: asIssued(issued) },
        ]);
      }),
    );
  });

  test('the days of the versions partition time, and each has the text of its days', () => {
    fc.assert(
      fc.property(history, day, (amendments, on) => {
        const versions = versionsOf(issued, '2011-12-31', amendments);
        const covering = versions.filter(({ from, to }) => from <= on && (!to || on <= to));
        expect(covering).toHaveLength(1);
        expect(covering[0]).toBe(versionOn(versions, on));
        expect(covering[0]?.text).toEqual(textOn(issued, amendments, on));
        expect(versionOn(versions, '1900-01-01')?.text).toEqual(asIssued(issued));
      }),
    );
  });

  test('what no amendment names is the original, and what one did is told', () => {
    fc.assert(
      fc.property(history, (amendments) => {
        const { preamble, provisions } = textOn(issued, amendments, '2030-01-01');
        expect(preamble).toBe(issued.preamble);
        for (const { isRepealed, changes, ...provision } of provisions)
          if (!changes.length) {
            expect(isRepealed).toBe(false);
            expect(issued.provisions).toContainEqual(provision);
          } else
            expect(changes.map(({ from }) => from)).toEqual(changes.map(({ from }) => from).sort());
        const anchors = provisions.map(({ anchor }) => anchor);
        expect(new Set(anchors).size).toBe(anchors.length);
        const kept = anchors.filter((anchor) => issued.provisions.some((p) => p.anchor === anchor));
        expect(kept).toEqual(issued.provisions.map(({ anchor }) => anchor));
      }),
    );
  });

  test('the same text comes out each time, and what went in is left alone', () => {
    fc.assert(
      fc.property(history, (amendments) => {
        const before = structuredClone({ issued, amendments });
        expect(textOn(issued, amendments, '2030-01-01')).toEqual(
          textOn(before.issued, before.amendments, '2030-01-01'),
        );
        expect({ issued, amendments }).toEqual(before);
      }),
    );
  });
});
