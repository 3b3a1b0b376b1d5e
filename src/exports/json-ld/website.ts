import type { Site } from '#schema/site.ts';
import { absoluteUrl } from '#domain/url.ts';

/** schema.org's WebSite for the home page, with the address that searches it. */
export function website({ name, tagline, description }: Site, home: URL) {
  return {
    '@type': 'WebSite',
    name,
    alternateName: `${name} — ${tagline}`,
    description,
    inLanguage: 'ar',
    url: home.href,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absoluteUrl(home, '/search/')}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
