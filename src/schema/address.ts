/** Which addresses may stand in a link of the portal. Runs on text as it is written, before any browser mends it. */
import { findDoubtfulCharacter, findForbiddenCharacter } from '#arabic/hidden.ts';
import { isOfKnownScript } from '#arabic/look-alikes.ts';
import { hasBidiControls } from '#arabic/bidi.ts';

/** What may stand before the colon of an address. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const;

/** Why an address cannot stand in a link; `undefined` where it can. */
export type AddressFault = 'characters' | 'scheme' | 'host';

/**
 * What is wrong with the address of a link or a picture. One without a scheme stays within the site: `//host/` and
 * `/\host/`, which leave it, are wrong, and so is everything that browsers pass over on their way to a scheme.
 *
 * `findAddressFault('/services/')` // => `undefined`
 * `findAddressFault(' java\tscript:alert(1)')` // => `'characters'`
 */
export function findAddressFault(address: string): AddressFault | undefined {
  if (hasOddCharacters(address)) return 'characters';
  const [, scheme] = /^([^/?#]*?):/.exec(address) ?? [];
  if (scheme === undefined) return address.startsWith('//') ? 'host' : undefined;
  if (!linkSchemes.some((known) => known === scheme.toLowerCase())) return 'scheme';
  return /^https?$/i.test(scheme) ? findHostFault(address) : undefined;
}

/** A space within an address is a slip of the pen, and one at its end is none; browsers drop tabs and breaks. */
function hasOddCharacters(address: string): boolean {
  return (
    /[\\\t\n\r]|^\s|\s$/.test(address) ||
    hasBidiControls(address) ||
    findForbiddenCharacter(address) !== undefined ||
    findDoubtfulCharacter(address) !== undefined
  );
}

/** A host that is not what it looks like: behind a name and `@`, or in letters of several scripts. */
function findHostFault(address: string): 'host' | undefined {
  const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  if (!authority || authority.includes('@')) return 'host';
  const labels = decodePercent(authority).split(/[.。．｡:]/);
  return labels.every(isPlainLabel) ? undefined : 'host';
}

/** Letters of presentation forms and full width are other letters to the eye than to the network. */
function isPlainLabel(label: string): boolean {
  return isOfKnownScript(label) && label === label.normalize('NFKC');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
