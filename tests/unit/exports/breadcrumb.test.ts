import { expect, it } from 'vitest';
import { breadcrumbList } from '#exports/json-ld/breadcrumb.ts';

it('a trail becomes a BreadcrumbList with addresses under the site’s own path', () => {
  const trail = [
    { label: 'الرئيسية', href: '/' },
    { label: 'الخدمات', href: '/services/' },
  ];
  expect(breadcrumbList(trail, new URL('https://x.sy/portal/')).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'الرئيسية', item: 'https://x.sy/portal/' },
    { '@type': 'ListItem', position: 2, name: 'الخدمات', item: 'https://x.sy/portal/services/' },
  ]);
});
