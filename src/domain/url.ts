import type { CollectionName } from '#schema/field.ts';
import { parseActId } from './decree/identifier.ts';

/**
 * The address of an entry's page from the site's root; it never changes once published.
 *
 * `entryUrl('services', 'passport-issue')` // => `'/services/passport-issue/'`
 * `entryUrl('decrees', 'law-2009-4')` // => `'/decrees/law/2009/4/'`
 */
export function entryUrl(collection: CollectionName, id: string): string {
  if (collection === 'pages' && id === dutyPage) return `/places/${id}/`;
  const act = collection === 'decrees' ? parseActId(id) : undefined;
  const steps = act ? [act.type, act.year, act.number].filter(Boolean).join('/') : id;
  return `/${collection}/${steps}/`;
}

/** The portal page that stands among the places that it is about. */
const dutyPage = 'on-duty';

/** A facet's page: `facetUrl('services', 'audience', 'citizen')` // => `'/services/audience/citizen/'` */
export function facetUrl(
  collection: CollectionName,
  facet: string,
  value: string | number,
): string {
  return `/${collection}/${facet}/${value}/`;
}

/** The machine-readable twin of a page: `'/services/x/'` // => `'/services/x/index.json'` */
export function twinUrl(pageUrl: string): string {
  return `${pageUrl}index.json`;
}

/** An address as other sites need it: `('https://x.sy/portal/', '/services/')` // => `'https://x.sy/portal/services/'` */
export function absoluteUrl(home: URL, path: string): string {
  return new URL(path.replace(/^\//, './'), home).href;
}
