import { describe, expect, it } from 'vitest';
import {
  countValues,
  facetNames,
  groupByLetter,
  selectByFacet,
  serviceFacets,
} from '#domain/service/facets.ts';
import { serviceSchema } from '#schema/service.ts';

function service(title: string, fields: object = {}) {
  const bare = { title, summary: 'ملخص', status: 'active', verification: 'sourced' };
  return serviceSchema.parse({ ...bare, ...fields });
}

const passport = service('جواز سفر', {
  audience: ['citizen', 'resident'],
  channels: [
    { type: 'agency-office', name: 'فرع' },
    { type: 'agency-office', name: 'مكتب' },
    { type: 'internet' },
  ],
  authority: 'ministry-of-interior',
  topics: ['travel'],
  lifeEvents: ['travelling'],
});
const register = service('سجل تجاري', {
  audience: ['business'],
  status: 'suspended',
  statusReason: 'تحديث',
});
const services = [passport, register];

describe('the values of a facet', () => {
  it('are counted once for each service', () => {
    expect([...countValues(services, 'channel')]).toEqual([
      ['internet', 1],
      ['agency-office', 1],
    ]);
  });

  it('of a closed list keep its order, without the unused ones', () => {
    expect([...countValues([register, passport], 'audience').keys()]).toEqual([
      'citizen',
      'business',
      'resident',
    ]);
  });

  it('that are references are counted too', () => {
    expect([...countValues(services, 'authority')]).toEqual([['ministry-of-interior', 1]]);
    expect([...countValues(services, 'topic')]).toEqual([['travel', 1]]);
    expect([...countValues(services, 'life-event')]).toEqual([['travelling', 1]]);
  });

  it('leave available services out of the status', () => {
    expect([...countValues(services, 'status')]).toEqual([['suspended', 1]]);
  });

  it('are none for no services', () => {
    expect(facetNames.map((name) => countValues([], name).size)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('the services of a value', () => {
  it('keep their order', () => {
    expect(selectByFacet(services, 'audience', 'business')).toEqual([register]);
    expect(selectByFacet(services, 'audience', 'investor')).toEqual([]);
  });
});

describe('the page of a value', () => {
  it('is named after it', () => {
    expect(serviceFacets.audience.pageTitle('المواطنون')).toBe('الخدمات: المواطنون');
    expect(serviceFacets.status.pageTitle('معلّقة')).toBe('خدمات معلّقة');
    expect(serviceFacets.authority.pageTitle('وزارة النقل')).toBe('خدمات وزارة النقل');
  });
});

describe('groups by letter', () => {
  it('file a title under its first letter without the article', () => {
    const items = ['إخراج قيد', 'الأرض', 'البريد', '2026'].map((title) => ({ title }));
    expect([...groupByLetter(items)].map(([letter, { length }]) => [letter, length])).toEqual([
      ['ا', 2],
      ['ب', 1],
      ['#', 1],
    ]);
  });
});
