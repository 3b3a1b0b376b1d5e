import { describe, expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { matchWord, type Alternatives } from '#search/browser/match.ts';
import { baseOf } from '#search/key.ts';
import { readerOf } from '../../fixtures/small-index.ts';

const once = { 0: { text: [0] } };
const reader = readerOf(
  Object.fromEntries(
    [
      ...['قانون', 'قوانين', 'قانونية', 'نظام', 'أنظمة', 'منظم', 'مسؤول', 'مسئول', 'بلدية'],
      ...[
        'وزارة',
        'وزارات',
        'وزير',
        '17',
        '170',
        '2012',
        'iban',
        'استمارة',
        'استملاك',
        'جواز',
        'مقيل',
      ],
    ].map((base) => [base, once]),
  ),
);
const found = async (word: string, alternatives?: Alternatives) => {
  const { variants, correction } = await matchWord(fold(word), reader, alternatives);
  const byNearness = (wanted: string) =>
    variants
      .filter(({ nearness }) => nearness === wanted)
      .map(({ word: { key } }) => baseOf(key))
      .sort();
  return {
    same: byNearness('same'),
    form: byNearness('form'),
    consonants: byNearness('consonants'),
    ...(correction && { correction }),
  };
};

describe('a word', () => {
  it.each(['قانون', 'القانون', 'بالقانون', 'للقانون', 'والقانون', 'فبالقانون', 'قَانُون'])(
    'is the same with and without what is attached: %s',
    async (word) => {
      expect(await found(word)).toMatchObject({ same: ['قانون'] });
    },
  );

  it('has its broken plural and its endings as forms', async () => {
    expect(await found('قانون')).toEqual({
      same: ['قانون'],
      form: ['قانونيه', 'قوانين'],
      consonants: [],
    });
    expect((await found('الأنظمة')).form).toEqual(['نظام']);
    expect(await found('وزارات')).toMatchObject({ form: ['وزاره'], consonants: ['وزير'] });
  });

  it('is only near to others of its root', async () => {
    expect(await found('مقاول')).toMatchObject({ form: [], consonants: ['مقيل'] });
  });

  it('is asked with and without a first letter that may be a particle', async () => {
    expect((await found('بلدية')).same).toEqual(['بلديه']);
    expect((await found('ولوزارة')).same).toEqual(['وزاره']);
  });

  it('is the same in the words of the lexicon', async () => {
    expect((await found('ناظم', { synonyms: ['قانون'] })).same).toEqual(['قانون']);
  });

  it('that is a number is found as it is alone', async () => {
    expect(await found('١٧')).toEqual({ same: ['17'], form: [], consonants: [] });
    expect(await found('201')).toEqual({ same: [], form: [], consonants: [] });
  });

  it('in Latin letters is found by its beginning', async () => {
    expect((await found('IBAN')).same).toEqual(['iban']);
    expect((await found('ib')).form).toEqual(['iban']);
  });
});

describe('a word that nothing has', () => {
  it('is taken for a slip', async () => {
    expect(await found('القانوون')).toMatchObject({ same: ['قانون'], correction: 'القانون' });
    expect(await found('استمراة')).toMatchObject({ same: ['استماره'], correction: 'استمارة' });
  });

  it.each([
    ['الاستمراة', 'الاستمارة'],
    ['بالاستمراة', 'بالاستمارة'],
    ['للاستمراة', 'للاستمارة'],
    ['بلددية', 'بلدية'],
    ['والبلددية', 'والبلدية'],
  ])('is suggested as texts spell it, with its article: «%s» as «%s»', async (typed, meant) => {
    expect((await found(typed)).correction).toBe(meant);
  });

  it('is taken for half a word where it is the last', async () => {
    expect(await found('استم', { isLast: true })).toMatchObject({
      same: ['استماره', 'استملاك'],
      correction: 'استمارة',
    });
    expect(await found('استم')).toEqual({ same: [], form: [], consonants: [] });
  });

  it('is found nowhere when it is like none', async () => {
    expect(await found('زنجبيل', { isLast: true })).toEqual({ same: [], form: [], consonants: [] });
  });

  it('is no slip where it is short', async () => {
    expect(await found('جوز')).not.toHaveProperty('correction');
  });

  it('needs no guess where it has a form', async () => {
    expect(await found('قانونيات', { isLast: true })).not.toHaveProperty('correction');
  });
});

it.each(['', 'ء', 'x', 'قx', '\uffff', 'ا'.repeat(100_000)])('%.20j is matched', async (word) => {
  await expect(matchWord(word, reader, { isLast: true })).resolves.toHaveProperty('variants');
});
