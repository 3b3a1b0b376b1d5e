import { describe, expect, it } from 'vitest';
import { governmentService } from '#exports/json-ld/service.ts';
import { findSchemaProblems } from '../../fixtures/schema-org.ts';
import { makeServiceCard } from '../../fixtures/service-card.ts';

const home = new URL('https://example.sy/portal/');

function describeService(...card: Parameters<typeof makeServiceCard>) {
  return governmentService(makeServiceCard(...card), home);
}

function problemsOf(description: object) {
  return findSchemaProblems({ '@context': 'https://schema.org', ...description });
}

describe('the GovernmentService of a card', () => {
  it('says little of a service of which little is known, and that in known terms', () => {
    const description = describeService({});
    expect(Object.keys(description)).toEqual([
      '@type',
      '@id',
      'url',
      'name',
      'description',
      'areaServed',
    ]);
    expect(problemsOf(description)).toEqual([]);
  });

  it('says all of a full one in known terms', () => {
    const description = describeService(
      {
        otherNames: ['بيان قيد'],
        audience: ['citizen'],
        channels: [{ type: 'internet', url: 'https://example.sy/', phone: '175' }],
        costs: [
          { label: 'رسم', kind: 'fee', amount: 25, currency: 'USD', asOf: '2025', confirmed: true },
          {
            label: 'رسم متفاوت',
            kind: 'fee',
            amount: 25,
            amountMax: 50,
            currency: 'USD',
            asOf: '2025',
            confirmed: true,
          },
        ],
        output: 'وثيقة',
      },
      {
        authority: { label: 'وزارة الداخلية', href: '/organisations/moi/' },
        places: [{ label: 'مركز', href: '/places/y/' }],
        related: [{ label: 'بيان ولادة', href: '/services/z/' }],
      },
    );
    expect(problemsOf(description)).toEqual([]);
    expect(description).toMatchObject({
      url: 'https://example.sy/portal/services/x/',
      serviceOperator: { url: 'https://example.sy/portal/organisations/moi/' },
      audience: [{ audienceType: 'المواطنون' }],
      availableChannel: [
        { name: 'إنترنت', servicePhone: { telephone: '175' } },
        { serviceLocation: { name: 'مركز' } },
      ],
      offers: [{ price: 25 }, { priceSpecification: { minPrice: 25, maxPrice: 50 } }],
    });
  });
});

describe('an offer', () => {
  const fee = { label: 'رسم', kind: 'fee', amount: 100, confirmed: true, asOf: '2025' };
  const offersOf = (...costs: object[]) => describeService({ costs }).offers ?? [];

  it('is never in old pounds, nor in pounds of unknown series', () => {
    expect(offersOf({ ...fee, currency: 'SYP', series: 'old' })).toEqual([]);
    expect(offersOf({ ...fee, currency: 'SYP' })).toEqual([]);
    expect(offersOf({ ...fee, currency: 'SYP', series: 'new' })).toHaveLength(1);
  });

  it('is free when the service surely is', () => {
    expect(offersOf({ label: 'الخدمة', kind: 'free', confirmed: true })).toMatchObject([
      { price: 0 },
    ]);
  });

  it('is neither unconfirmed, nor a percentage, nor unknown', () => {
    expect(offersOf({ ...fee, currency: 'USD', confirmed: false })).toEqual([]);
    expect(offersOf({ ...fee, amount: 1, unit: 'percent' })).toEqual([]);
    expect(offersOf({ label: 'رسم', kind: 'fee', confirmed: true })).toEqual([]);
  });
});
