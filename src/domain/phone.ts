import { stripBidiControls } from '#arabic/bidi.ts';
import { toWesternDigits } from '#arabic/digits.ts';

// *134#, or digits with the spaces and brackets that people group them by.
const CANDIDATE = /[*#]{1,2}\d[\d*#]{0,20}#|\+?\(?\d[\d\s().–-]*/g;
// «2223333-4» means that the line also answers at 2223334.
const OTHER_LAST_DIGIT = /[–-]\s*\d\s*$/;

/**
 * The `tel:` link of the first phone number in a text; undefined when there is none (3–15 digits).
 * `'+963 11 222 3333' // => 'tel:+963112223333'`, `'١١٠' // => 'tel:110'`, `'*134#' // => 'tel:*134%23'`
 */
export function toTelHref(text: string): string | undefined {
  const candidates = toWesternDigits(stripBidiControls(text)).match(CANDIDATE) ?? [];
  const number = candidates
    .map(compact)
    .find((candidate) => /^(?:\+?\d{3,15}|[*#].*)$/.test(candidate));
  return number && `tel:${number.replaceAll('#', '%23')}`;
}

function compact(candidate: string): string {
  return candidate
    .replace(OTHER_LAST_DIGIT, '')
    .replace(/[^\d+*#]/g, '')
    .replace(/^00/, '+');
}
