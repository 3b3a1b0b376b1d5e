import { fold } from '#arabic/fold.ts';
import type { Decree } from '#schema/decree.ts';
import { typesMeant } from './citation-query.ts';
import type { Citation } from './citations.ts';
import { actId, parseActId } from './identifier.ts';

type ActType = Decree['type'];

/** What is known of an act that a citation may mean. */
export interface KnownAct extends Pick<
  Decree,
  'type' | 'number' | 'year' | 'dates' | 'issuerName'
> {
  id: string;
  /** The issuer's name in the directory. */
  issuerTitle?: string | undefined;
}

/** The acts of an archive as citations name them. */
export interface CitableActs {
  byName: Pick<ReadonlyMap<string, readonly KnownAct[]>, 'get'>;
  byNumber: Pick<ReadonlyMap<string, readonly KnownAct[]>, 'get'>;
}

/** The entry whose text it is, as far as it says what its citations mean. */
export interface CitingText {
  /** The act's own id: a text that names its own act cites nothing. */
  id?: string | undefined;
  /** Acts that an editor has named for this text. */
  named?: readonly string[];
  /** Acts that an editor says are not meant. */
  rejected?: readonly string[];
}

/** A citation with the act that it means. */
export interface ResolvedCitation {
  citation: Citation;
  target: string;
}

export function indexActs(acts: readonly KnownAct[]): CitableActs {
  return {
    byName: Map.groupBy(acts, ({ type, number, year }) => nameKey(type, number, year)),
    byNumber: Map.groupBy(acts, ({ type, number }) => nameKey(type, number)),
  };
}

/**
 * The acts that the citations of a text mean, in the order of the text; citations that could mean several acts, or
 * that say too little, are left out. An act that the archive lacks is among them where its name alone gives its id.
 */
export function resolveCitations(
  citations: readonly Citation[],
  acts: CitableActs,
  text: CitingText = {},
): ResolvedCitation[] {
  const resolved: ResolvedCitation[] = [];
  for (const citation of citations) {
    const target = citation.year
      ? resolveDated(citation, citation.year, acts, text, resolved)
      : (resolveHijri(citation, acts) ?? resolveByContext(citation, resolved));
    if (target) resolved.push({ citation, target });
  }
  return resolved.filter(({ target }) => target !== text.id && !text.rejected?.includes(target));
}

/** Only these are numbered once a year for the whole state; other bodies number each their own. */
const stateTypes: ReadonlySet<ActType> = new Set([
  'constitution',
  'constitutional-declaration',
  'law',
  'legislative-decree',
  'decree',
] as const);

function resolveDated(
  citation: Citation,
  year: number,
  acts: CitableActs,
  { named = [] }: CitingText,
  earlier: readonly ResolvedCitation[],
): string | undefined {
  const types = typesMeant(citation);
  for (const type of types) {
    const candidates = acts.byName.get(nameKey(type, citation.number, year)) ?? [];
    if (candidates.length > 0) return chooseAct(candidates, citation, named);
  }
  const absent = types.flatMap((type) => idOfAbsent(type, citation.number, year) ?? []);
  const known = [...named, ...earlier.map(({ target }) => target)];
  return absent.find((id) => known.includes(id)) ?? absent[0];
}

/** Acts of one name: the one that an editor has named, else the one of the issuer that the text names. */
function chooseAct(
  candidates: readonly KnownAct[],
  { issuer }: Citation,
  named: readonly string[],
): string | undefined {
  const [only, ...others] = candidates;
  if (only && !others.length && stateTypes.has(only.type)) return only.id;
  const byEditor = candidates.filter(({ id }) => named.includes(id));
  const meant = byEditor.length
    ? byEditor
    : candidates.filter((act) => issuer && isIssuedBy(act, issuer));
  return meant.length === 1 ? meant[0]?.id : undefined;
}

/** `('5', 2010)` of a decree // => `'decree-2010-5'`; undefined where an id says less than the citation. */
function idOfAbsent(type: ActType, number: string | undefined, year: number): string | undefined {
  if (!stateTypes.has(type) || (number && !/^(م\/)?[1-9]\d*$/.test(number))) return undefined;
  const id = actId({ type, number, year });
  return parseActId(id) && id;
}

/** A text may date by the Hijri calendar alone; only a printed date says which year of ours it is. */
function resolveHijri(citation: Citation, { byNumber }: CitableActs): string | undefined {
  const date = citation.date?.h;
  if (!date) return undefined;
  const acts = typesMeant(citation)
    .flatMap((type) => byNumber.get(nameKey(type, citation.number)) ?? [])
    .filter(({ dates }) => [dates.signed?.h, dates.approved?.h].some((h) => isSameDate(h, date)));
  return acts.length > 0 ? chooseAct(acts, citation, []) : undefined;
}

/** «القانون رقم 4» after «القانون رقم 4 لعام 2009», where the text names one such act alone. */
function resolveByContext(
  citation: Citation,
  earlier: readonly ResolvedCitation[],
): string | undefined {
  if (citation.date || !citation.number) return undefined;
  const types = typesMeant(citation);
  const targets = earlier
    .filter(({ citation: { type, number, issuer } }) => {
      const isSameName = type && types.includes(type) && sameNumber(number, citation.number);
      return isSameName && (!citation.issuer || (issuer && isSameIssuer(issuer, citation.issuer)));
    })
    .map(({ target }) => target);
  return new Set(targets).size === 1 ? targets[0] : undefined;
}

function isIssuedBy({ issuerTitle, issuerName }: KnownAct, issuer: string): boolean {
  return [issuerTitle, issuerName].some((name) => name && isSameIssuer(name, issuer));
}

/** «وزير المالية» issues for «وزارة المالية». */
function isSameIssuer(a: string, b: string): boolean {
  return issuerKey(a) === issuerKey(b);
}

function issuerKey(name: string): string {
  return fold(name)
    .replace(/^(معالي|السيد|السيده) /, '')
    .replace(/^(وزير|وزيره|وزاره) /, 'وزاره ')
    .replace(/^(رئيس|رئاسه) /, 'رئاسه ')
    .replace(/^(محافظ|محافظه) /, 'محافظه ');
}

/** Whole dates, or a year alone against the year of one. */
function isSameDate(printed: string | undefined, cited: string): boolean {
  const [date = '', other = ''] = [printed ?? '', cited].map((text) =>
    text.split('-').map(Number).join('-'),
  );
  return date === other || (/^\d+$/.test(other) && date.startsWith(`${other}-`));
}

function sameNumber(a: string | undefined, b: string | undefined): boolean {
  return numberKey(a) === numberKey(b);
}

function nameKey(type: ActType, number: string | undefined, year?: number): string {
  return [type, year, numberKey(number)].join(' ');
}

/** Spellings of one number: `'3039-1'`, `'3039/1'`; `'017'`, `'17'`. */
function numberKey(number = ''): string {
  return fold(number)
    .replace(/[\s./–-]+/g, '/')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
