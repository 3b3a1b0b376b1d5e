import { formatDate } from '#domain/date.ts';
import { datesOf } from '#domain/decree/dates.ts';
import { absoluteUrl } from '#domain/url.ts';
import type { Edition } from '../edition.ts';
import { gazetteName, oneLine, placeInGazette, type CitedAct } from './cited-act.ts';

/**
 * An act as Arabic legal writing names it.
 * `'القانون رقم 4 لعام 2009، قانون التوقيع الإلكتروني، صدر في 25 شباط 2009، الجريدة الرسمية، العدد 10. بوابة، المعلومات حتى آذار 2026: https://…'`
 */
export function citeInArabic(cited: CitedAct, { site, home }: Edition): string {
  const { act, citation, url } = cited;
  const gazette = placeInGazette(act);
  const parts = [citation, act.title, dayOf(cited), gazette && `${gazetteName}، ${gazette}`].filter(
    (part) => part !== undefined,
  );
  return oneLine(
    `${parts.join('، ')}. ${site.name}، المعلومات حتى ${formatDate(site.asOf)}: ${absoluteUrl(home, url)}`,
  );
}

/** The day of signature, else of publication, in the calendars in which it was printed. */
function dayOf({ act }: CitedAct): string | undefined {
  const [signed, published] = (['signed', 'published'] as const).map(
    (kind) => datesOf({ dates: { [kind]: act.dates[kind] } })[0],
  );
  const day = signed ?? published;
  if (!day) return undefined;
  const printed = day.hijri && !day.hijri.isComputed ? day.hijri.text : undefined;
  const [first, second] = [day.gregorian?.text, printed].filter((text) => text !== undefined);
  return `${day.label} ${first ?? ''}${second ? ` (${second})` : ''}`;
}
