import { citeAct } from '#domain/decree/identifier.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { ActRecord } from '#data/decrees.ts';
import type { Decree } from '#schema/decree.ts';

/** An act as a row of a list's machine twin; its own twin has the rest. */
export function describeAct(act: Decree & { id: string }, home: URL) {
  const { id, type, number, year, title, dates, force } = act;
  const url = absoluteUrl(home, entryUrl('decrees', id));
  return { id, url, citation: citeAct(act), type, number, year, title, dates, force };
}

/**
 * An act's own machine twin: its entry, its legal name, its relations from both ends (those that only the words of
 * the acts show are of origin `auto`) and the entries that rest on it or mention it.
 */
export function actTwin({ act, citation, relations, detected, ...record }: ActRecord, home: URL) {
  const { services, organisations, appointments, mentions } = record;
  const mention = ({ href, ...rest }: (typeof appointments)[number]) => ({
    ...rest,
    url: absoluteUrl(home, href),
  });
  return {
    ...act,
    filePath: undefined,
    citation,
    related: [...relations, ...detected].flatMap(({ kind, direction, relations }) =>
      relations.map(({ id, citation, articles, origin, quote, places, url }) => ({
        kind,
        direction,
        origin,
        id,
        citation,
        articles,
        quote,
        ...(places.length > 0 && { in: places.map(({ label }) => label) }),
        url: absoluteUrl(home, url),
      })),
    ),
    services: services.map(mention),
    organisations: organisations.map(mention),
    appointments: appointments.map(mention),
    mentions: mentions.map(mention),
  };
}
