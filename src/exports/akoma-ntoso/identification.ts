import type { ActSource } from '#data/act-exports.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { absoluteUrl } from '#domain/url.ts';
import type { Decree } from '#schema/decree.ts';
import { gazetteName, placeInGazette } from '../cite/cited-act.ts';
import type { Edition } from '../edition.ts';
import { element, type XmlElement } from '../xml.ts';
import { expressionUri, fullDay, workUri } from './uri.ts';

/** The act as a work, its Arabic text as an expression, and this file. */
export function writeIdentification(
  { act, url, issuer }: ActSource,
  { site, home }: Edition,
): XmlElement {
  const work = workUri(act.id, site);
  const issued = issuedOn(act) ?? String(act.year);
  const expression = expressionUri(work, issued);
  const author = element('FRBRauthor', { href: issuer || act.issuerName ? '#issuer' : '#unknown' });
  const address = absoluteUrl(home, url);
  return element(
    'identification',
    { source: '#portal' },
    element(
      'FRBRWork',
      {},
      ...uris(work, '/!main'),
      element('FRBRalias', { value: address, name: 'url' }),
      element('FRBRdate', fullDay(issued, 'issued')),
      author,
      element('FRBRcountry', { value: site.country?.code ?? 'xx' }),
      element('FRBRsubtype', { value: act.type }),
      act.number ? element('FRBRnumber', { value: act.number }) : undefined,
      act.title ? element('FRBRname', { value: act.title }) : undefined,
    ),
    element(
      'FRBRExpression',
      {},
      ...uris(expression, '/!main'),
      element('FRBRdate', fullDay(issued, 'issued')),
      author,
      element('FRBRlanguage', { language: 'ara' }),
    ),
    element(
      'FRBRManifestation',
      {},
      ...uris(expression, '/!main.xml', '.xml'),
      element('FRBRalias', { value: `${address}index.akn.xml`, name: 'url' }),
      element('FRBRdate', fullDay(site.asOf, 'as-of')),
      element('FRBRauthor', { href: '#portal' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function uris(uri: string, main: string, ending = ''): XmlElement[] {
  return [element('FRBRthis', { value: uri + main }), element('FRBRuri', { value: uri + ending })];
}

/** Where and when it was printed; absent where no day is known. */
export function writePublication(act: Decree): XmlElement | undefined {
  const day = act.gazette?.date ?? act.dates.published?.g;
  if (!day) return undefined;
  const place = placeInGazette(act);
  return element('publication', {
    ...fullDay(day, 'gazette'),
    showAs: place ? `${gazetteName}، ${place}` : gazetteName,
    number: act.gazette?.issue,
  });
}
