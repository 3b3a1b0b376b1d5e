import { expect, test } from 'vitest';
import { mostServices, serviceFacet } from '#components/place/facets.ts';

const services = Array.from({ length: 30 }, (_, index) => ({
  service: { id: `service-${index}`, title: `خدمة ${index}` },
  places: Array.from({ length: 30 - index }),
}));

test('of many services those of most places are named, the current one, and a way to the others', () => {
  const { links } = serviceFacet(services, { current: 'service-29', most: 5 });
  expect(links).toHaveLength(7);
  expect(links.slice(0, 5).map(({ count }) => count)).toEqual([30, 29, 28, 27, 26]);
  expect(links[5]).toMatchObject({ href: '/places/service/service-29/', isCurrent: true });
  expect(links[6]).toMatchObject({ href: '/places/find/', count: 30 });
});

test('of more services than the finder can offer, the list of services leads to the others', () => {
  const many = Array.from({ length: mostServices + 1 }, (_, index) => ({
    service: { id: `service-${index}`, title: `خدمة ${index}` },
    places: [],
  }));
  expect(serviceFacet(many).links.at(-1)).toMatchObject({ href: '/services/' });
});

test('of few services all are named, in the order of the alphabet', () => {
  const { links } = serviceFacet(services.slice(0, 3).toReversed());
  expect(links.map(({ label }) => label)).toEqual(['خدمة 0', 'خدمة 1', 'خدمة 2']);
});
