import { describe, expect, test } from 'vitest';
import { organisationData } from '#exports/json-ld/organisation.ts';
import { personData } from '#exports/json-ld/person.ts';
import { placeData } from '#exports/json-ld/place.ts';
import { placeKinds } from '#schema/vocabulary.ts';
import type { Place } from '#schema/place.ts';
import { body, person, post } from '../../fixtures/people.ts';
import { findSchemaProblems } from '../../fixtures/schema-org.ts';

const home = new URL('https://portal.sy/edition/');

function problemsOf(node: object): string[] {
  return findSchemaProblems({ '@context': 'https://schema.org', ...node });
}

describe('a person', () => {
  const minister = {
    ...person('off-1', 'محمد البشير', [
      post('government', 'رئيس الحكومة', { start: '2024-12-10', end: '2025-03-29' }),
      post('energy', 'وزير الطاقة', { start: '2025-03-29', current: true }),
    ]),
    otherNames: ['محمد عبد الله البشير'],
    officePhone: '+963 11 222 3333',
  };
  const data = personData(minister, new Map([['energy', 'وزارة الطاقة']]), home);

  test('uses schema.org’s terms only', () => {
    expect(problemsOf(data)).toEqual([]);
  });

  test('works for the present body and has had every post', () => {
    expect(data).toMatchObject({
      '@id': 'https://portal.sy/edition/officials/off-1/',
      jobTitle: ['وزير الطاقة'],
      worksFor: [{ name: 'وزارة الطاقة' }],
      hasOccupation: [
        { roleName: 'وزير الطاقة', startDate: '2025-03-29' },
        { roleName: 'رئيس الحكومة', startDate: '2024-12-10', endDate: '2025-03-29' },
      ],
    });
  });

  test('without a present post works for nobody', () => {
    const former = person('off-2', 'نبيل الحسن', [post('water', 'وزير الموارد المائية')]);
    const data = personData(former, new Map(), home);
    expect(data).not.toHaveProperty('worksFor');
    expect(problemsOf(data)).toEqual([]);
  });
});

describe('a body', () => {
  const ministry = body('energy', 'وزارة الطاقة', 'ministry', {
    titleEn: 'Ministry of Energy',
    phone: '011',
    address: 'دمشق',
    website: 'http://energy.gov.sy',
    names: [{ name: 'وزارة الكهرباء', to: '2025' }],
    accounts: [
      { network: 'facebook', url: 'https://facebook.com/energy', verifiedOn: '2026-01-02' },
    ],
  });
  const dam = body('dam', 'مؤسسة سد الفرات', 'agency');

  test('uses schema.org’s terms only', () => {
    const data = organisationData(ministry, { parent: undefined, children: [dam] }, home);
    expect(problemsOf(data)).toEqual([]);
    expect(data.sameAs).toEqual(['http://energy.gov.sy', 'https://facebook.com/energy']);
    expect(problemsOf(organisationData(dam, { parent: ministry, children: [] }, home))).toEqual([]);
  });

  test('a website with a note may be dead and is not given', () => {
    const noted = { ...ministry, accounts: [], websiteNote: 'غير عامل' };
    expect(organisationData(noted, { parent: undefined, children: [] }, home)).not.toHaveProperty(
      'sameAs',
    );
  });
});

describe('a place', () => {
  const bare: Place & { id: string } = {
    id: 'office',
    title: 'مركز القنوات',
    otherNames: ['مركز باب سريجة'],
    kind: 'citizen-service-centre',
    governorate: 'damascus',
    city: 'دمشق',
    address: 'باب سريجة',
    phones: [],
    services: [],
    sources: [],
    verification: 'sourced',
  };
  const office: typeof bare = {
    ...bare,
    lat: 33.5,
    lon: 36.3,
    phones: ['225118'],
    hours: {
      weekly: [{ days: ['sunday', 'monday'], opens: '08:00', closes: '24:00' }],
      closed: [],
    },
  };

  test.each(Object.keys(placeKinds) as Place['kind'][])(
    '%s uses schema.org’s terms only',
    (kind) => {
      expect(problemsOf(placeData({ ...office, kind }, 'دمشق', home))).toEqual([]);
    },
  );

  test('a place without position, hours and phones says nothing of them', () => {
    const data = placeData(bare, undefined, home);
    expect(Object.keys(data)).toEqual(['@type', '@id', 'url', 'name', 'alternateName', 'address']);
  });
});
