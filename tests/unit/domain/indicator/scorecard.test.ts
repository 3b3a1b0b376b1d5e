import { expect, it } from 'vitest';
import { score, scoreBodies, shareKnown } from '#domain/indicator/scorecard.ts';
import { serviceSchema } from '#schema/service.ts';

const service = (fields: object) =>
  serviceSchema.parse({
    title: 'خدمة',
    summary: 'ملخص',
    status: 'active',
    verification: 'unverified',
    ...fields,
  });
const today = '2026-03-01';

it('each part is counted where a service has it', () => {
  const card = score(
    [
      service({
        evidence: [{ name: 'هوية' }],
        costs: [{ label: 'رسم', kind: 'free' }],
        processingTime: { text: 'يوم' },
        legalBasis: [{ title: 'قانون' }],
        lastReviewed: '2025-09',
      }),
      service({ channels: [{ type: 'internet', processingTime: 'فوراً' }] }),
      service({}),
    ],
    today,
  );
  expect(card).toEqual({
    services: 3,
    known: { documents: 1, fees: 1, time: 2, legalBasis: 1, recent: 1 },
  });
  expect([shareKnown(card, 'time'), shareKnown(card, 'fees')]).toEqual([67, 33]);
});

it.each([
  ['2025-03-02', 1],
  ['2025-03-01', 0],
  ['2025', 0],
  ['2026', 1],
  [undefined, 0],
])('a service last right at %s counts as recent: %s', (lastReviewed, recent) => {
  expect(score([service({ lastReviewed })], today).known.recent).toBe(recent);
});

it('bodies come with the most services first', () => {
  const services = [{}, { authority: 'b' }, { authority: 'a' }, { authority: 'a' }].map(service);
  expect(scoreBodies(services, today).map(({ body, services }) => [body, services])).toEqual([
    ['a', 2],
    [undefined, 1],
    ['b', 1],
  ]);
});

it('no services give shares of zero', () => {
  expect(shareKnown(score([], today), 'fees')).toBe(0);
});
