import { agree, findDatePairs } from '#domain/decree/date-pairs.ts';
import { decreeSchema, type Decree } from '#schema/decree.ts';
import { isSignature, readDay, readIssue, readSigned, readYear } from './days.ts';
import { readDates } from './dates.ts';
import { isPublication } from './gazette.ts';
import { readInstrument, readNumber } from './instrument.ts';
import { readIssuer, type Organisations } from './issuer.ts';
import { definiteless, type Mapping } from './mapping.ts';
import { Reading, type Finding } from './reading.ts';
import { lineAt, type SourceAct } from './source.ts';
import { readSources } from './sources.ts';
import { structureBody } from './structure.ts';
import { readKind, readOtherTitle, readTitle } from './title.ts';

/** An act as it was understood. Its entry may lack what the schema demands. */
export interface Understood {
  source: string;
  data: Record<string, unknown> & Partial<Pick<Decree, 'type' | 'number' | 'year' | 'title'>>;
  body: string;
  findings: Finding[];
  warnings: string[];
  /** Fields of the source that told nothing. */
  unused: string[];
  /** The number is that of the act which issued this one, and others may have it too. */
  isNumberBorrowed?: boolean;
  /** The id of an entry of ours that is taken over as it is. */
  ownId?: string | undefined;
}

/** What is understood of an act: from its fields, its title, then its text. */
export function recognise(
  act: SourceAct,
  mapping: Mapping,
  organisations: Organisations,
): Understood {
  const warnings = findWrongPairs(act);
  const own = readOwnEntry(act);
  if (own) return { ...own, warnings: [...act.warnings, ...warnings] };
  const reading = new Reading(act, mapping, organisations);
  const data = readData(reading);
  const { body, articles } = structureBody(act.text, data.printed);
  if (articles) reading.find('articles', articles, 'lines that begin «المادة»');
  const { findings } = reading;
  return {
    source: act.name,
    data: { ...data.fields, textState: hasText(body) ? 'as-issued' : 'title-only' },
    body,
    findings,
    warnings: [...reading.warnings, ...warnings],
    unused: reading.unused(),
    isNumberBorrowed: data.isNumberBorrowed,
  };
}

function readData(reading: Reading) {
  const { defaults } = reading.mapping;
  const title = readTitle(reading);
  const kind = readKind(reading, title);
  const instrument = readInstrument(reading, title);
  const number = readNumber(reading, kind, title, instrument);
  const signed = readSigned(reading, title, instrument);
  const issue = readIssue(reading);
  const published = readDay(reading, 'published') ?? issue?.day;
  const year = readYear(reading, title, signed, published);
  const { printed = '', headline } = title ?? {};
  const issuer = readIssuer(reading, kind?.issuer, headline, instrument);
  const name = { type: kind?.type, number, year, issuer: headline?.citation.issuer };
  const fields = {
    type: kind?.type,
    number,
    year,
    title: headline?.subject || printed || undefined,
    otherTitles: [readOtherTitle({ printed, headline }, name)].filter(Boolean),
    ...issuer,
    dates: { signed, published, inForce: readDay(reading, 'inForce') },
    gazette: issue?.gazette,
    force: readForce(reading),
    nature: kind?.nature,
    keywords: reading
      .told('keywords')
      .flatMap(({ value }) => value.split(/[؛;،,]/))
      .map((word) => word.trim())
      .filter(Boolean),
    summary: reading.told('summary')[0]?.value,
    sourceGrade: defaults.sourceGrade,
    note: reading.told('note')[0]?.value,
    ...readSources(reading),
    verification: defaults.verification,
    lastReviewed: readDates(reading.told('reviewed')[0]?.value ?? '').g,
  };
  const isNumberBorrowed = number !== undefined && number === instrument?.number;
  return { fields: fields as Understood['data'], printed, isNumberBorrowed };
}

function readForce(reading: Reading): string {
  const { forces, defaults } = reading.mapping;
  const [field] = reading.told('force');
  const start = definiteless(field?.value ?? '');
  const found = Object.entries(forces).find(([words]) => start.startsWith(definiteless(words)));
  return found && field ? reading.find('force', found[1], field.from) : defaults.force;
}

/** Whether there is more than the lines that say when the act was signed and published. */
function hasText(body: string): boolean {
  return body.split('\n').some((line) => line.trim() && !isSignature(line) && !isPublication(line));
}

/** An entry in our own format keeps all that it says. */
function readOwnEntry({ entry, name, text }: SourceAct): Omit<Understood, 'warnings'> | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, body, ...data } = entry as Record<string, unknown>;
  const parsed = 'textState' in data ? decreeSchema.safeParse(data) : undefined;
  if (!parsed?.success) return undefined;
  const { type, number, year, title } = parsed.data;
  const base = typeof id === 'string' ? id : (/([^/\\]+)\.md$/.exec(name)?.[1] ?? '');
  return {
    source: name,
    data: { ...data, type, year, ...(number && { number }), ...(title && { title }) },
    body: typeof body === 'string' ? body : text.trim(),
    findings: [{ field: 'entry', value: `${type} ${year}`, from: 'it has the fields of an entry' }],
    unused: [],
    ...(base.startsWith(`${type}-${year}`) && { ownId: base }),
  };
}

/** Pairs of printed dates, in the fields and in the text, that are not one day. */
function findWrongPairs({ fields, text, line, name }: SourceAct): string[] {
  const places = [
    ...[...fields.values()].map(({ value, line: first = 1 }) => ({ text: value, first })),
    { text, first: line ?? 1 },
  ];
  return places.flatMap((place) =>
    findDatePairs(place.text)
      .filter((pair) => !agree(pair))
      .map(({ g, h, start }) => {
        const at = lineAt(place.text, start, place.first);
        return `${name}:${at}: ${h} and ${g} are printed as one day`;
      }),
  );
}
