import { formatDate } from '#domain/date.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { absoluteUrl } from '#domain/url.ts';
import type { Edition } from '../edition.ts';
import { gazetteName, issuerOf, oneLine, type CitedAct } from './cited-act.ts';

/**
 * An entry of a bibliography after the Chicago Manual of Style: who made it, what, where it was printed, where it is
 * read. The date of revision stands in place of a date of access, which a page that is built once cannot know.
 */
export function citeInChicago(cited: CitedAct, { site, home }: Edition): string {
  const { act, citation, url } = cited;
  const { gazette, title } = act;
  const day = issuedOn(act);
  const issue =
    gazette &&
    [
      `${gazetteName}، العدد ${gazette.issue}`,
      gazette.part && `، الجزء ${gazette.part}`,
      gazette.date && ` (${formatDate(gazette.date)})`,
      gazette.page && `: ${gazette.page}`,
    ]
      .filter(Boolean)
      .join('');
  const parts = [
    issuerOf(cited),
    title && `«${title}»`,
    [citation, day && formatDate(day)].filter(Boolean).join('، '),
    issue,
    site.name,
    `آخر تحديث ${formatDate(act.lastReviewed ?? site.asOf)}`,
    absoluteUrl(home, url),
  ].filter((part) => part !== undefined);
  return oneLine(`${parts.join('. ')}.`);
}
