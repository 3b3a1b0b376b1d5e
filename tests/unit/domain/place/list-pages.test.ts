import { expect, it } from 'vitest';
import { describePage, findPages, nearestGovernorates } from '#domain/place/list-pages.ts';

const pages = [
  describePage([
    { governorate: 'homs', kind: 'hospital' },
    { governorate: 'homs', kind: 'pharmacy' },
  ]),
  describePage([
    { governorate: 'homs', kind: 'hospital' },
    { governorate: 'hama', kind: 'hospital' },
  ]),
  describePage([{ kind: 'mission' }]),
];

it('a page names each governorate and kind once, and abroad as nothing', () => {
  expect(pages[0]).toEqual({ governorates: ['homs'], kinds: ['hospital', 'pharmacy'] });
  expect(pages[2]).toEqual({ governorates: [''], kinds: ['mission'] });
});

it.each([
  [{}, [1, 2, 3]],
  [{ governorates: ['homs'] }, [1, 2]],
  [{ governorates: ['homs', 'hama'], kind: 'pharmacy' }, [1]],
  [{ governorates: ['hama'] }, [2]],
  [{ kind: 'mission' }, [3]],
  [{ governorates: [], kind: 'mission' }, []],
])('for %j the pages %j are needed', (wanted, numbers) => {
  expect(findPages(pages, wanted)).toEqual(numbers);
});

it('the nearest governorates come in the order of their centres', () => {
  const centres = [
    { id: 'homs', position: { lat: 34.7, lon: 36.7 } },
    { id: 'hama', position: { lat: 35.1, lon: 36.7 } },
    { id: 'aleppo', position: { lat: 36.2, lon: 37.1 } },
  ];
  const near = nearestGovernorates(centres, { lat: 36, lon: 37 }, 2);
  expect(near.map(({ id }) => id)).toEqual(['aleppo', 'hama']);
  expect(centres[0]?.id).toBe('homs');
});
