import { citeAct } from '#domain/decree/identifier.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { ActRecord } from '#data/decrees.ts';
import type { Decree } from '#schema/decree.ts';
import type { ActText } from '#data/act-exports.ts';

/** An act as a row of a list's machine twin; its own twin has the rest. */
export function describeAct(act: Decree & { id: string }, home: URL) {
  const { id, type, number, year, title, dates, force } = act;
  const { sourceGrade, verification, lastReviewed } = act;
  const url = absoluteUrl(home, entryUrl('decrees', id));
  return {
    id,
    url,
    citation: citeAct(act),
    type,
    number,
    year,
    title,
    dates,
    force,
    sourceGrade,
    verification,
    lastReviewed,
  };
}

/**
 * An act's own machine twin: its entry, its legal name, its text as issued, its relations from both ends (those that
 * only the words of the acts show are of origin `auto`) and the entries that rest on it or mention it.
 */
export function actTwin(source: ActText, home: URL) {
  const { act, citation, body, parts, relations, detected } = source;
  const { services, organisations, appointments, mentions } = source;
  const mention = ({ href, ...rest }: ActRecord['services'][number]) => ({
    ...rest,
    url: absoluteUrl(home, href),
  });
  return {
    ...act,
    filePath: undefined,
    citation,
    ...(body && {
      text: body,
      parts: parts.map(({ kind, anchor, heading, text }) => ({ kind, anchor, heading, text })),
    }),
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
