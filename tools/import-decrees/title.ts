import { stripBidiControls } from '#arabic/bidi.ts';
import { citeAct } from '#domain/decree/identifier.ts';
import { readHeadline, type Headline } from './headline.ts';
import { definiteless, type ForeignType } from './mapping.ts';
import { quoteStart, type Reading, type Told } from './reading.ts';

/** The title as printed, and the name of the act with which it may begin. */
export interface Title {
  printed: string;
  headline?: Headline | undefined;
}

const longest = 600;

/** The field, the first heading, the first lines, or at last the name of the file. */
export function readTitle(reading: Reading): Title | undefined {
  const found =
    reading.told('title')[0] ?? findHeading(reading) ?? findFirstLine(reading) ?? nameFile(reading);
  if (!found) return undefined;
  const printed = cleanTitle(found.value).slice(0, longest);
  return { printed: reading.find('title', printed, found.from), headline: readHeadline(printed) };
}

function findHeading({ act }: Reading): Told | undefined {
  const value = /^ {0,3}# +(\S.*)$/m.exec(act.text.slice(0, 5000))?.[1];
  return value ? { value, from: 'the first heading' } : undefined;
}

function findFirstLine({ opening, mapping }: Reading): Told | undefined {
  const place = opening.findIndex((line) => !line.startsWith('بسم الله'));
  const [line = '', next = ''] = opening.slice(place);
  const headline = line.length > longest ? undefined : readHeadline(line);
  if (line.length > longest || !(headline || mapping.typeOf(line))) return undefined;
  const isSubject = headline && !headline.subject && next.length <= 200 && !openings.test(next);
  return {
    value: isSubject ? `${line} ${next}` : line,
    from: `${quoteStart(line)} (the first line)`,
  };
}

const openings =
  /^(?:رئيس |مجلس |إن |ان |بناء|وبناء|بعد |وبعد |المادة|مادة|قرر|يقرر|يرسم|بعون|نحن )/;

function nameFile({ act }: Reading): Told | undefined {
  const name = /([^/\\]+?)(?:\.\w+)?$/.exec(act.name)?.[1]?.replaceAll('_', ' ') ?? '';
  const isArabic = /\p{Script=Arabic}{3}/u.test(name);
  return isArabic ? { value: name, from: 'the name of the file' } : undefined;
}

/** The kind of act: what its name says, then a field, then the first words of its title, or these first. */
export function readKind(reading: Reading, title: Title | undefined): Kind | undefined {
  const [field] = reading.told('type');
  const { printed = '', headline } = title ?? {};
  const { typeOf, titleDecides } = reading.mapping;
  const named = headline?.citation.type;
  const rest = printed.slice(printed.indexOf(': ') + 2);
  const byField: Candidate[] = [[field && typeOf(field.value), field?.from ?? '']];
  const byTitle: Candidate[] = [
    [typeOf(printed), `${quoteStart(printed, 4)} (title)`],
    [headline && typeOf(rest), `${quoteStart(rest, 4)} (title)`],
  ];
  const candidates: Candidate[] = [
    [headline && typeOf(headline.name), `«${headline?.name}» (title)`],
    [named && { type: named, numbered: true }, `«${headline?.name}» (title)`],
    ...(titleDecides ? [...byTitle, ...byField] : [...byField, ...byTitle]),
  ];
  const [kind, from = ''] = candidates.find(([found]) => found) ?? [];
  return kind && { ...kind, type: reading.find('type', kind.type, from) };
}

export type Kind = Omit<ForeignType, 'words'>;
type Candidate = [kind: Kind | undefined, from: string];

/** The printed title, where its words say more than the fields that were made of it: «أمر ملكي», «قرار وزاري». */
export function readOtherTitle(
  { printed = '', headline }: Partial<Title>,
  { type, number, year, issuer = '' }: Named,
): string | undefined {
  if (!headline?.subject || !type || !year) return undefined;
  const told = [citeAct({ type, year, number }), headline.subject, issuer, ...plainWords];
  const known = new Set(told.flatMap((text) => definiteless(text).split(' ')));
  const words = definiteless(printed).split(' ');
  return words.every((word) => /\d/.test(word) || known.has(word)) ? undefined : printed;
}

interface Named {
  type?: Kind['type'] | undefined;
  number?: string | undefined;
  year?: number | undefined;
  issuer?: string | undefined;
}

/** Words around numbers and days, which tell nothing of their own. */
const plainWords = [
  'رقم الرقم ذو ذي تاريخ بتاريخ وتاريخ في لعام للعام عام لسنة سنة الموافق',
  'هـ م',
];

function cleanTitle(title: string): string {
  return stripBidiControls(title)
    .replace(/[\ufffc\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
