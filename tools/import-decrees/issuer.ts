import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fold } from '#arabic/fold.ts';
import { nameKey } from '../import-facts/name-key.ts';
import { trimMarks, type Headline } from './headline.ts';
import type { Instrument } from './instrument.ts';
import type { Reading } from './reading.ts';

/** Organisation ids by the keys of their names. */
export type Organisations = ReadonlyMap<string, string>;

/** The organisations of a content folder, under every name that they bear; none where there is no such folder. */
export function readOrganisations(content: string): Organisations {
  const folder = join(content, 'organisations');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) => {
        const entry = parse(readFileSync(join(folder, file), 'utf8')) as NamedEntry | null;
        const names = [
          entry?.title,
          ...(entry?.otherNames ?? []),
          ...(entry?.names ?? []).map(({ name }) => name),
        ];
        const id = file.slice(0, -'.yaml'.length);
        return names.flatMap((name): [string, string][] => (name ? [[nameKey(name), id]] : []));
      }),
  );
}

interface NamedEntry {
  title?: string;
  otherNames?: string[];
  names?: { name: string }[];
}

/** Who issued the act, by id where the portal knows the organisation. */
export function readIssuer(
  reading: Reading,
  ofKind: string | undefined,
  headline: Headline | undefined,
  instrument: Instrument | undefined,
): { issuer: string } | { issuerName: string } | undefined {
  const { mapping, organisations, opening } = reading;
  const [field] = reading.told('issuer');
  const speaker = findSpeaker(opening);
  const candidates: [string | undefined, string][] = [
    [field?.value, field?.from ?? ''],
    [headline?.citation.issuer, `«${headline?.name}» (title)`],
    [ofKind, 'the kind of act'],
    [instrument?.issuer, instrument?.from ?? ''],
    [speaker, `«${speaker}» (text)`],
    [mapping.defaults.issuerName, 'the mapping'],
  ];
  const [found, from = ''] = candidates.find(([name]) => name) ?? [];
  if (!found) return undefined;
  const issuerName = trimMarks(found).replace(/\s+/g, ' ');
  const issuer = mapping.organisations ? organisations.get(nameKey(issuerName)) : undefined;
  reading.find('issuer', issuer ?? issuerName, from);
  return issuer ? { issuer } : { issuerName };
}

/** Who speaks in the first lines of an act: «إن وزير الطاقة», «رئيس الجمهورية». */
function findSpeaker(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const text = line
      .replace(/^#+\s*/, '')
      .replace(/[*،,:.]+/g, '')
      .trim();
    const words = text.split(/\s+/);
    if (words.length > 12) continue;
    const [first = '', second = ''] = words.map(fold);
    if (first === 'ان' && heads.has(second)) return words.slice(1).join(' ');
    if (words.length <= 4 && presidents.has(fold(text))) return text;
  }
  return undefined;
}

const heads = foldAll([
  'مجلس',
  'وزير',
  'وزيرة',
  'رئيس',
  'هيئة',
  'محافظ',
  'حاكم',
  'لجنة',
  'مدير',
  'معالي',
]);
const presidents = foldAll(['رئيس الجمهورية', 'رئيس مجلس الوزراء', 'مجلس الوزراء', 'مجلس الشعب']);

function foldAll(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(fold));
}
