import { Feed } from 'feed';
import { parsePartialDate } from '#domain/date.ts';
import { absoluteUrl } from '#domain/url.ts';
import { sourceGrades, verifications } from '#schema/vocabulary.ts';
import { keepXml } from './xml.ts';
import type { Decree } from '#schema/decree.ts';
import type { Site } from '#schema/site.ts';

interface FeedItem {
  title: string;
  /** From the site's root. */
  url: string;
  /** A partial date; without one the item is as old as the site's information. */
  updated?: string | undefined;
  summary?: string | undefined;
  /** How far to trust it, and from which kind of source it comes. */
  standing?: Pick<Decree, 'verification' | 'sourceGrade'> | undefined;
}

interface AtomFeed {
  title: string;
  /** The list that the feed follows, from the site's root; the feed itself is its `feed.xml`. */
  url: string;
  site: Pick<Site, 'name' | 'asOf' | 'licence'>;
  /** The address of the home page, `Astro.locals.home`. */
  home: URL;
  items: readonly FeedItem[];
}

/** An Atom feed of a list, its items in the order given. */
export function atomFeed({ title, url, site, home, items }: AtomFeed): Response {
  const dated = items.map((item) => ({ ...item, date: toMoment(item.updated ?? site.asOf) }));
  const latest = dated.map(({ date }) => date).reduce(later, toMoment(site.asOf));
  const feed = new Feed({
    id: absoluteUrl(home, url),
    link: absoluteUrl(home, url),
    feed: absoluteUrl(home, `${url}feed.xml`),
    title: `${title} — ${site.name}`,
    updated: latest,
    author: { name: site.name },
    copyright: site.licence.text,
    generator: false,
  });
  for (const { title, url, date, summary, standing } of dated)
    feed.addItem({
      title: escapeHtml(title),
      link: absoluteUrl(home, url),
      date,
      ...(summary && { description: escapeHtml(summary) }),
      ...(standing && { category: categoriesOf(standing, home) }),
    });
  return new Response(keepXml(feed.atom1()), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}

/** Each of them is explained on the page of the portal's data. */
function categoriesOf({ verification, sourceGrade }: NonNullable<FeedItem['standing']>, home: URL) {
  const scheme = (name: string) => absoluteUrl(home, `/data/#${name}`);
  return [
    { term: verification, name: verifications[verification], scheme: scheme('verification') },
    ...(sourceGrade
      ? [{ term: sourceGrade, name: sourceGrades[sourceGrade], scheme: scheme('sourceGrade') }]
      : []),
  ];
}

function toMoment(date: string): Date {
  const { year = 1970, month = 1, day = 1 } = parsePartialDate(date) ?? {};
  return new Date(Date.UTC(year, month - 1, day));
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** The library marks titles and summaries as HTML; ours are plain text. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
