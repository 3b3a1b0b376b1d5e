import type { ListedService } from '#domain/service/facets.ts';

/** A list's rows for machines; the whole entry is one step away, at `url` and `index.json`. */
export function toRows(services: readonly ListedService[]) {
  return services.map(({ id, url, title, summary, status, authority, audience, lastReviewed }) => ({
    id,
    url,
    title,
    summary,
    status,
    authority,
    audience,
    lastReviewed,
  }));
}
