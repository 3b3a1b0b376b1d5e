import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cost } from '#domain/service/fee.ts';
import { addUpFees } from '#domain/service/plan-fees.ts';
import { findCycles, listDependencies, orderServices } from '#domain/service/plan-order.ts';
import { mergePapers } from '#domain/service/plan-papers.ts';
import { makePlan, type PlanService } from '#domain/service/plan.ts';
import type { Service } from '#schema/service.ts';
import { planService as service } from '../../../fixtures/plan-service.ts';

type Paper = Service['evidence'][number];

const cost = (fields: Partial<Cost>): Cost => ({
  label: 'الرسم',
  kind: 'fee',
  unit: 'currency',
  confirmed: true,
  ...fields,
});
const byId = (...services: PlanService[]) => new Map(services.map((each) => [each.id, each]));
const asking = (id: string, ...evidence: Paper[]) => service(id, { evidence });

describe('the order of a plan', () => {
  it('keeps the picks as they come when nothing ties them', () => {
    const services = byId(service('a'), service('b'), service('c'));
    expect(orderServices(['c', 'a', 'b'], services)).toEqual(['c', 'a', 'b']);
  });

  it('puts what gives a paper, and what is required, first, picked or not', () => {
    const services = byId(
      asking('licence', { name: 'سجل عدلي', obtainedFrom: 'record' }),
      service('record', { requires: ['identity'] }),
      service('identity'),
    );
    const { steps } = makePlan(['licence', 'identity'], services);
    expect(steps.map((step) => [step.number, step.service.id, step.isPicked])).toEqual([
      [1, 'identity', true],
      [2, 'record', false],
      [3, 'licence', true],
    ]);
    expect(
      steps.map(({ neededBy }) => neededBy.map((need) => [need.service.id, need.papers])),
    ).toEqual([[['record', []]], [['licence', ['سجل عدلي']]], []]);
  });

  it('leaves out what is not in the catalogue and what is picked twice', () => {
    expect(orderServices(['a', 'gone', 'a'], byId(service('a')))).toEqual(['a']);
    expect(makePlan([], byId())).toMatchObject({ steps: [], visits: [], papers: [] });
  });

  it('ends even where services wait for one another', () => {
    const services = byId(
      service('a', { requires: ['b'] }),
      service('b', { requires: ['a'] }),
      service('self', { requires: ['self'] }),
    );
    expect(orderServices(['a', 'self'], services)).toEqual(['b', 'a', 'self']);
    expect(findCycles(services).map((cycle) => cycle.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['self'],
    ]);
  });

  it('makes one visit of the steps that follow one another at the same body', () => {
    const services = byId(
      service('a', { authority: 'السجل' }),
      service('b', { authority: 'السجل' }),
      service('c', { authority: 'المالية' }),
      service('d', { authority: 'السجل' }),
      service('e'),
      service('f'),
    );
    const { visits } = makePlan(['a', 'b', 'c', 'd', 'e', 'f'], services);
    expect(visits.map(({ steps }) => steps.map((step) => step.service.id).join(''))).toEqual([
      'ab',
      'c',
      'd',
      'e',
      'f',
    ]);
  });
});

describe('the papers of a plan', () => {
  it('are one when only their spelling differs', () => {
    const papers = mergePapers([
      asking('a', { name: 'صورة الهوية' }),
      asking('b', { name: 'صوره  الهُويّة' }),
      asking('c', { name: 'صورة الهوية الشخصية' }),
    ]);
    expect(papers.map(({ name, uses }) => [name, uses.length])).toEqual([
      ['صورة الهوية', 2],
      ['صورة الهوية الشخصية', 1],
    ]);
  });

  it('tell how many copies each service keeps', () => {
    const [paper] = mergePapers([
      asking('a', { name: 'إخراج قيد', copies: 2 }, { name: 'إخراج قيد', original: true }),
      asking('b', { name: 'اخراج قيد', copies: 1 }),
    ]);
    expect(paper).toMatchObject({ copies: 3, hasUnknownCopies: false });
    expect(paper?.uses.map(({ copies, original }) => [copies, original])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('tell that a number of copies is unknown', () => {
    const [paper] = mergePapers([
      asking('a', { name: 'إخراج قيد', copies: 2 }),
      asking('b', { name: 'إخراج قيد' }),
    ]);
    expect(paper).toMatchObject({ copies: 2, hasUnknownCopies: true });
  });

  it.each(['طلب', 'إيصال الرسم', 'شهادة المختار', 'موافقة ولي الأمر', 'هويات الأطراف'])(
    'stay apart when each transaction has its own: %s',
    (name) => {
      expect(mergePapers([asking('a', { name }), asking('b', { name })])).toHaveLength(2);
    },
  );

  it('stay apart when two services give them, and join the one giver where there is one', () => {
    const name = 'براءة ذمة';
    const tax = asking('a', { name, obtainedFrom: 'tax' });
    const traffic = asking('b', { name, obtainedFrom: 'traffic' });
    const silent = asking('c', { name });
    expect(mergePapers([tax, silent])).toMatchObject([{ from: 'tax' }]);
    expect(mergePapers([tax, traffic, silent]).map(({ from }) => from)).toEqual([
      'tax',
      'traffic',
      undefined,
    ]);
  });
});

describe('the fees of a plan', () => {
  const old = { currency: 'SYP', series: 'old', asOf: '2025-02' } as const;
  const paying = (id: string, ...costs: Partial<Cost>[]) => service(id, { costs: costs.map(cost) });

  it('are added up by currency and pound, with the dates of their lines', () => {
    const { totals } = addUpFees([
      paying('a', { amount: 500, ...old }),
      paying('b', { amount: 600, amountMax: 1000, ...old, asOf: '2021' }),
      paying('c', { amount: 7, ...old, series: 'new' }),
      paying('d', { amount: 25, currency: 'USD', confirmed: false }),
    ]);
    expect(totals).toMatchObject([
      {
        total: { min: 1100, max: 1500, series: 'old', from: '2021', to: '2025-02' },
        lines: [{ service: { id: 'a' } }, { service: { id: 'b' } }],
      },
      { total: { min: 7, max: 7, series: 'new', from: '2025-02' } },
      { total: { min: 25, currency: 'USD', from: undefined } },
    ]);
  });

  it('take the pound from the date where the entry does not name it', () => {
    const undefinedSeries = { amount: 5, currency: 'SYP' };
    const { totals } = addUpFees([
      paying('a', { ...undefinedSeries, asOf: '2025' }),
      paying('b', { ...undefinedSeries, asOf: '2026-03' }),
      paying('c', undefinedSeries),
    ]);
    expect(totals.map(({ total }) => total.series)).toEqual(['old', 'new', undefined]);
  });

  it('leave out of the total what may not be due', () => {
    const fees = addUpFees([
      paying('several', { amount: 5, ...old }, { amount: 9, ...old }),
      paying('late', { kind: 'fine', amount: 5, ...old }),
      paying(
        'rate',
        { unit: 'percent', amount: 1 },
        { unit: 'currency-per-kwh', amount: 2, ...old },
      ),
      paying('unknown', {}, { kind: 'variable' }),
      paying('free', { kind: 'free' }, { amount: 0, ...old }),
      paying('silent'),
    ]);
    expect(fees).toMatchObject({
      totals: [],
      choices: [{ service: { id: 'several' }, lines: [{}, {}] }],
      fines: [{}],
      rates: [{}, {}],
      unknown: [{}, {}],
      free: [{}, {}],
      silent: [{ id: 'silent' }],
    });
  });
});

describe('any plan', () => {
  const names = ['صورة الهوية', 'صوره الهويه', 'إخراج قيد', 'طلب', 'صورتان شخصيتان'];
  const costs = fc.array(
    fc.record({
      label: fc.constant('رسم'),
      kind: fc.constantFrom('fee', 'stamp', 'fine', 'free', 'variable'),
      unit: fc.constantFrom('currency', 'percent', 'currency-per-kwh'),
      confirmed: fc.boolean(),
      amount: fc.option(fc.nat(1000), { nil: undefined }),
      currency: fc.constantFrom('SYP', 'USD'),
      series: fc.constantFrom('old', 'new', undefined),
      asOf: fc.constantFrom('2021', '2025-02', '2026-01-05', undefined),
    } as const),
    { maxLength: 3 },
  );
  /** Services that rest on earlier ones only, as content does that has passed its check. */
  const catalogue = fc
    .array(
      fc.record({
        requires: fc.array(fc.nat(), { maxLength: 2 }),
        evidence: fc.array(
          fc.record({
            name: fc.constantFrom(...names),
            copies: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
            from: fc.option(fc.nat(), { nil: undefined }),
          }),
          { maxLength: 4 },
        ),
        costs,
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((drafts) => {
      const earlier = (index: number, number: number) => `s${number % index}`;
      return byId(
        ...drafts.map(({ requires, evidence, costs }, index) =>
          service(`s${index}`, {
            costs,
            requires: index ? requires.map((number) => earlier(index, number)) : [],
            evidence: evidence.map(({ name, copies, from }) => ({
              name,
              ...(copies && { copies }),
              ...(index && from !== undefined && { obtainedFrom: earlier(index, from) }),
            })),
          }),
        ),
      );
    });
  const picked = catalogue.chain((services) =>
    fc.record({
      services: fc.constant(services),
      picks: fc.shuffledSubarray([...services.keys()], { minLength: 1 }),
    }),
  );
  const describePapers = (picks: string[], services: Map<string, PlanService>) =>
    makePlan(picks, services)
      .papers.map(({ key, from, copies, uses }) =>
        [key, from, copies, ...uses.map((use) => use.service.id).sort()].join(' '),
      )
      .sort();

  it('has every step once and after all that it rests on', () => {
    fc.assert(
      fc.property(picked, ({ services, picks }) => {
        const ids = makePlan(picks, services).steps.map((step) => step.service.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(picks));
        for (const [index, id] of ids.entries())
          for (const dependency of listDependencies(services.get(id) ?? service(id)))
            expect(ids.slice(0, index)).toContain(dependency.id);
        expect(findCycles(services)).toEqual([]);
      }),
    );
  });

  it('has every paper that is asked for, once', () => {
    fc.assert(
      fc.property(picked, ({ services, picks }) => {
        const { steps, papers } = makePlan(picks, services);
        expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length);
        for (const step of steps)
          for (const { name } of step.service.evidence)
            expect(
              papers.filter(({ uses }) =>
                uses.some((use) => use.service === step.service && hasName(use.service, name)),
              ).length,
            ).toBeGreaterThan(0);
        const demanded = steps.flatMap((step) => step.service.evidence);
        const copies = (list: readonly { copies?: number | undefined }[]) =>
          list.reduce((sum, { copies = 0 }) => sum + copies, 0);
        expect(copies(papers)).toBe(copies(demanded));
      }),
    );
  });

  it('has the same papers in whatever order the services are picked', () => {
    fc.assert(
      fc.property(picked, ({ services, picks }) => {
        expect(describePapers(picks.toReversed(), services)).toEqual(
          describePapers(picks, services),
        );
      }),
    );
  });

  it('has every line of the cost in one place, and totals that are the sums of their lines', () => {
    fc.assert(
      fc.property(picked, ({ services, picks }) => {
        const { steps, fees } = makePlan(picks, services);
        const { totals, choices, free, rates, fines, unknown } = fees;
        const placed = [...totals, ...choices].flatMap(({ lines }) => lines);
        const lines = [...placed, ...free, ...rates, ...fines, ...unknown];
        const all = steps.flatMap((step) => step.service.costs);
        expect(lines.length).toBe(all.length);
        expect(new Set(lines.map((line) => line.cost))).toEqual(new Set(all));
        for (const { total, lines } of totals) {
          expect(total.min).toBe(lines.reduce((sum, line) => sum + (line.cost.amount ?? 0), 0));
          expect(total.max).toBe(total.min);
          expect(lines.every((line) => line.cost.currency === total.currency)).toBe(true);
        }
        expect(new Set(totals.map(({ total }) => `${total.currency} ${total.series}`)).size).toBe(
          totals.length,
        );
      }),
    );
  });

  function hasName({ evidence }: { evidence: readonly Paper[] }, name: string): boolean {
    return evidence.some((paper) => paper.name === name);
  }
});
