import { parsePartialDate } from '#domain/date.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { absoluteUrl } from '#domain/url.ts';
import { sayStanding, type Edition } from '../edition.ts';
import { gazetteName, issuerOf, oneLine, placeInGazette, type CitedAct } from './cited-act.ts';

/** A BibTeX entry, of the one type that BibTeX and biblatex both know for an act: `@misc`. */
export function citeInBibtex(cited: CitedAct, edition: Edition): string {
  const { act, citation, url } = cited;
  const issuer = issuerOf(cited);
  const gazette = placeInGazette(act);
  const { month, day } = parsePartialDate(issuedOn(act) ?? '') ?? {};
  const fields: [name: string, value: string | number | undefined][] = [
    // Inner braces keep a body from being read as a person's first and last names.
    ['author', issuer && `{${escape(issuer)}}`],
    ['title', `{${escape(act.title ? `${citation}: ${act.title}` : citation)}}`],
    ['number', act.number && escape(act.number)],
    ['year', act.year],
    ['month', month],
    ['day', day],
    ['howpublished', gazette && escape(`${gazetteName}، ${gazette}`)],
    ['publisher', escape(edition.site.name)],
    ['url', absoluteUrl(edition.home, url)],
    ['language', 'arabic'],
    ['note', escape(sayStanding(act, edition))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${act.id},\n${lines.join('')}}\n`;
}

/** BibTeX counts braces even behind a backslash, so they are written by their names. */
const names: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escape(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}~^%#&$_]/g, (sign) => names[sign] ?? `\\${sign}`)
      // TeX joins repeated marks: two hyphens into a dash, two quotes into another quote.
      .replace(/([-'`,<>?!])(?=[-'`,<>?!])/g, '$1{}')
  );
}
