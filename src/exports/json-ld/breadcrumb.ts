import { absoluteUrl } from '#domain/url.ts';

/** schema.org's BreadcrumbList for a page's path from the home page down. */
export function breadcrumbList(trail: readonly { label: string; href: string }[], home: URL) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(home, href),
    })),
  };
}
