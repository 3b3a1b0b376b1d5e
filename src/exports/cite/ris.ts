import { parsePartialDate } from '#domain/date.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { absoluteUrl } from '#domain/url.ts';
import { sayStanding, type Edition } from '../edition.ts';
import { gazetteName, issuerOf, oneLine, type CitedAct } from './cited-act.ts';

/** A RIS record of type STAT (statute), its lines ended as the format asks. */
export function citeInRis(cited: CitedAct, edition: Edition): string {
  const { act, citation, url } = cited;
  const { gazette } = act;
  const { year, month, day } = parsePartialDate(issuedOn(act) ?? String(act.year)) ?? {};
  const date = [year, month, day].map((part) => String(part ?? '').padStart(part ? 2 : 0, '0'));
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'STAT'],
    ['ID', act.id],
    ['TI', act.title ? `${citation}: ${act.title}` : citation],
    ['AU', issuerOf(cited)],
    ['PY', String(act.year)],
    ['DA', `${date.join('/')}/`],
    ['M1', act.number],
    ['T2', gazette && gazetteName],
    ['IS', gazette?.issue],
    ['VL', gazette?.part],
    ['SP', gazette?.page],
    ['AB', act.summary],
    ['LA', 'ar'],
    ['DB', edition.site.name],
    ['UR', absoluteUrl(edition.home, url)],
    ['N1', sayStanding(act, edition)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
