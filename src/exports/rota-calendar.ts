import ical from 'ical-generator';
import { readPartialDate } from '#schema/partial-date.ts';
import type { Shift } from '#domain/rota/shifts.ts';
import type { Place } from '#schema/place.ts';

/** A rota as a calendar needs it. */
export interface CalendarRota {
  id: string;
  from: string;
  lastReviewed?: string | undefined;
  shifts: readonly Shift[];
  places: readonly (Place & { id: string })[];
}

/**
 * Duties as a calendar that programs subscribe to (RFC 5545), in universal time, so that it needs no rules of time
 * zones. An event is the same for as long as the rota names the same place for the same time, and the same content
 * always makes the same file.
 */
export function rotaCalendar({
  title,
  url,
  rotas,
}: {
  title: string;
  /** Absolute address of the page that the calendar is of. */
  url: string;
  rotas: readonly CalendarRota[];
}): string {
  const { host } = new URL(url);
  const calendar = ical({
    name: title,
    url,
    prodId: { company: 'Bawaba', product: 'On duty', language: 'AR' },
    ttl: 24 * 60 * 60,
  });
  for (const rota of rotas)
    for (const shift of rota.shifts.filter(({ starts, ends }) => starts < ends)) {
      const place = rota.places.find(({ id }) => id === shift.place);
      const { title = shift.place, phones = [], lat, lon } = place ?? {};
      const where = place && [place.city, place.district, place.address].filter(Boolean).join('، ');
      calendar.createEvent({
        id: `${[rota.id, shift.day, shift.opens.replace(':', ''), shift.place].join('-')}@${host}`,
        stamp: stampOf(rota),
        start: new Date(shift.starts),
        end: new Date(shift.ends),
        summary: title,
        description: phones.length > 0 ? `الهاتف: ${phones.join('، ')}` : null,
        location: where
          ? {
              title: where,
              ...(lat !== undefined && lon !== undefined && { geo: { lat, lon } }),
            }
          : null,
        url,
        transparency: null,
      });
    }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** The day on which the rota was last looked at, or the first that it speaks of. */
function stampOf({ from, lastReviewed = from }: CalendarRota): Date {
  return new Date(readPartialDate(lastReviewed)?.padEnd(10, '-01') ?? from);
}
