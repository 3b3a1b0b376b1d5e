/**
 * Moments in words by the clock of Damascus, from what every browser knows of Arabic in Syria: a service worker has no
 * room for names of months of its own.
 */
import { portalZone } from './clock.ts';

/** `'22 تشرين الثاني 2026، الساعة 16:15'` */
export function momentInWords(at: Date): string {
  return `${dayOfMoment(at)}، الساعة ${part(at, 'hour')}:${part(at, 'minute')}`;
}

/** `'22 تشرين الثاني 2026'` */
export function dayOfMoment(at: Date): string {
  return `${part(at, 'day')} ${part(at, 'month')} ${part(at, 'year')}`;
}

function part(at: Date, type: Intl.DateTimeFormatPartTypes): string {
  return format.formatToParts(at).find((one) => one.type === type)?.value ?? '';
}

const format = new Intl.DateTimeFormat('ar-SY', {
  timeZone: portalZone,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
