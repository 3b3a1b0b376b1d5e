import { describe, expect, it } from 'vitest';
import { relationsOf } from '#domain/decree/relations.ts';
import { basesOf, findBasisChanges, type Basis } from '#domain/review/changed-basis.ts';
import { decreeSchema } from '#schema/decree.ts';
import { serviceSchema } from '#schema/service.ts';

const base = 'law-2010-1';

/** The archive of the law that the service rests on and of these later acts, by their ids. */
function archiveWith(later: Record<string, object>, law: object = {}) {
  const acts = new Map(
    Object.entries({ [base]: law, ...later }).map(([id, fields]) => {
      const [, year, number] = id.split('-');
      const act = { type: 'law', title: id, year: Number(year), number, verification: 'sourced' };
      return [
        id,
        decreeSchema.parse({ ...act, force: 'unknown', textState: 'title-only', ...fields }),
      ];
    }),
  );
  return { acts, relations: relationsOf([...acts].map(([id, act]) => ({ ...act, id }))) };
}

function service(fields: object) {
  return serviceSchema.parse({
    title: 'خدمة',
    summary: 'خدمة',
    status: 'active',
    verification: 'sourced',
    ...fields,
  });
}

const whole: Basis = { act: base, articles: [] };
const signed = (g: string) => ({ dates: { signed: { g } } });
const amends = (fields: object = {}) => ({
  relations: [{ kind: 'amends', target: base, ...fields }],
});

function changes(
  lastReviewed: string | undefined,
  later: Record<string, object>,
  { bases = [whole], law = {} }: { bases?: Basis[]; law?: object } = {},
) {
  return findBasisChanges({ lastReviewed }, bases, archiveWith(later, law));
}

describe('the acts that a service rests on', () => {
  it('are those of its legal basis and those that set its costs, each once', () => {
    const acts = basesOf(
      service({
        legalBasis: [
          { decree: 'law-2010-1', articles: ['3'] },
          { decree: 'law-2010-1', articles: ['المادة 4', '3'] },
          { decree: 'law-2012-5' },
          { decree: 'law-2012-5', articles: ['1'] },
          { title: 'قانون بلا رقم' },
        ],
        costs: [{ label: 'الرسم', kind: 'fee', confirmed: false, decree: 'decree-2020-7' }],
      }),
    );
    expect(acts).toEqual([
      { act: 'law-2010-1', articles: ['3', '4'] },
      { act: 'law-2012-5', articles: [] },
      { act: 'decree-2020-7', articles: [] },
    ]);
  });

  it('are found by their names where they have no id', () => {
    const named = service({ legalBasis: [{ title: 'القانون 9 لعام 2001', articles: [2] }] });
    expect(basesOf(named, () => 'law-2001-9')).toEqual([{ act: 'law-2001-9', articles: ['2'] }]);
  });
});

describe('a change of the legal basis', () => {
  it.each([
    ['2021-05-01', '2022-01-01', true],
    ['2021', '2022-01-01', true],
    ['2022', '2022-02-01', false],
    ['2022-01', '2022-01-15', false],
  ])('after a review of %s on %s is sure: %s', (lastReviewed, day, isSure) => {
    expect(changes(lastReviewed, { 'law-2022-3': { ...amends(), ...signed(day) } })).toEqual([
      { basis: base, kind: 'amends', by: 'law-2022-3', articles: [], on: day, isSure },
    ]);
  });

  it.each([
    ['2022-01-01', '2022-01-01'],
    ['2023', '2022-12-31'],
    ['2022-02', '2022-01-31'],
  ])('is none for a review of %s when it came on %s', (lastReviewed, day) => {
    expect(changes(lastReviewed, { 'law-2022-3': { ...amends(), ...signed(day) } })).toEqual([]);
  });

  it('has the year of its act where no day is known', () => {
    const [change] = changes('2021-12-31', { 'law-2022-3': amends() });
    expect(change).toMatchObject({ on: '2022', isSure: true });
    expect(changes('2022-06', { 'law-2022-3': amends() })[0]?.isSure).toBe(false);
    expect(changes('2023', { 'law-2022-3': amends() })).toEqual([]);
  });

  it('counts from its force as well as from its issue', () => {
    const act = {
      ...amends(),
      dates: { signed: { g: '2022-01-01' }, inForce: { g: '2023-01-01' } },
    };
    expect(changes('2022-06-01', { 'law-2022-3': act })).toMatchObject([
      { on: '2023-01-01', isSure: true },
    ]);
  });

  it('is a doubt when the last review has no date', () => {
    expect(changes(undefined, { 'law-2022-3': amends() })).toMatchObject([
      { by: 'law-2022-3', isSure: false },
    ]);
  });

  it('may be a repeal, a replacement or a correction; a mere mention is none', () => {
    const later = Object.fromEntries(
      ['repeals', 'replaces', 'corrects', 'cites', 'implements', 'based-on'].map((kind, index) => [
        `law-202${index}-1`,
        { relations: [{ kind, target: base }] },
      ]),
    );
    expect(changes('2019', later).map(({ kind }) => kind)).toEqual([
      'corrects',
      'replaces',
      'repeals',
    ]);
  });

  it('matters when it touches the articles that the service names, or names none', () => {
    const bases = [{ act: base, articles: ['3'] }];
    const of = (articles: string[]) =>
      changes('2019', { 'law-2022-3': amends({ articles }) }, { bases });
    expect(of(['12', '13'])).toEqual([]);
    expect(of(['المادة الثالثة'])).toHaveLength(1);
    expect(of([])).toHaveLength(1);
  });

  it('holds from the day of the amended article', () => {
    const amendment = { target: base, action: 'repeal' };
    const act = {
      ...signed('2022-01-01'),
      amendments: [
        { ...amendment, article: '3', from: '2024-01-01' },
        { ...amendment, article: '9', from: '2025-01-01' },
      ],
    };
    const bases = [{ act: base, articles: ['3'] }];
    expect(changes('2023', { 'law-2022-3': act }, { bases })).toMatchObject([
      { kind: 'amends', on: '2024-01-01' },
    ]);
    expect(changes('2024-06', { 'law-2022-3': act }, { bases })).toEqual([]);
  });

  it('is none when no editor has confirmed it', () => {
    expect(changes('2019', { 'law-2022-3': amends({ origin: 'auto' }) })).toEqual([]);
  });

  it('is none when the service rests on the changing act too', () => {
    const bases = [whole, { act: 'law-2022-3', articles: [] }];
    expect(changes('2019', { 'law-2022-3': amends() }, { bases })).toEqual([]);
  });

  it('may be an end that no act is known for', () => {
    const law = { force: 'repealed', dates: { endForce: { g: '2023-05-01' } } };
    expect(changes('2020', {}, { law })).toEqual([
      { basis: base, kind: 'repeals', articles: [], on: '2023-05-01', isSure: true },
    ]);
    expect(changes('2024', {}, { law })).toEqual([]);
    const repeal = { relations: [{ kind: 'repeals', target: base }] };
    expect(changes('2020', { 'law-2022-3': repeal }, { law })).toMatchObject([
      { by: 'law-2022-3', on: '2023-05-01' },
    ]);
  });

  it('comes newest first', () => {
    const found = changes('2019', { 'law-2021-1': amends(), 'law-2023-1': amends() });
    expect(found.map(({ by }) => by)).toEqual(['law-2023-1', 'law-2021-1']);
  });
});
