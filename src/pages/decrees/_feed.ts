import { headAct } from '#domain/decree/heading.ts';
import type { Chosen } from '#domain/decree/lists.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { entryUrl } from '#domain/url.ts';
import { atomFeed } from '#exports/atom.ts';
import type { Act } from '#data/decrees.ts';

/** How many acts a feed shows. */
export const feedLength = 50;

/** Readers follow a kind of act, a matter or a body; a year or a state of force is not followed. */
export function hasFeed({ chosen }: { chosen: Chosen }): boolean {
  return followed.has(Object.keys(chosen).join());
}

const followed = new Set(['type', 'topic', 'issuer']);

/** The newest acts of a list. */
export function actFeed(
  title: string,
  url: string,
  acts: readonly Act[],
  { site, home }: Pick<App.Locals, 'site' | 'home'>,
): Response {
  const items = acts.slice(0, feedLength).map((act) => ({
    title: headAct(act),
    url: entryUrl('decrees', act.id),
    updated: issuedOn(act) ?? String(act.year),
    summary: act.summary,
    standing: act,
  }));
  return atomFeed({ title, url, site, home, items });
}
