import { draftEach, Withheld } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts, OfficialFact } from './facts.ts';
import { nameKey } from './name-key.ts';
import { readNote } from './notes.ts';
import { readSources, readVerification } from './sources.ts';

/** One entry for each person; its memberships are the records in which the person is named. */
export function draftOfficials(facts: Facts): Draft[] {
  const acts = new Set(facts.acts.map(({ id }) => id));
  const people = groupPeople(facts.officials).map((records) => ({ id: idOf(records), records }));
  return draftEach('officials', people, ({ records }) => {
    const sourced = records.filter((record) => readSources(record.sources).length > 0);
    const [first] = sourced;
    if (!first) throw new Withheld('no published source names the person in the post');
    const sources = readSources(sourced.flatMap((record) => record.sources));
    const isConfirmed = sourced.every(({ confirmed }) => confirmed);
    const names = records.flatMap((record) => [record.name_ar, ...readVariants(record)]);
    return {
      data: {
        name: first.name_ar,
        otherNames: [...new Set(names)].filter((name) => name !== first.name_ar),
        memberships: sourced.map((record) => readMembership(record, facts, acts)),
        verification: readVerification(isConfirmed, sources),
      },
    };
  });
}

/**
 * Groups records by person. The same name in two posts of government at once is two people: such
 * records stay apart.
 */
export function groupPeople(records: readonly OfficialFact[]): OfficialFact[][] {
  const people: OfficialFact[][] = [];
  for (const record of records) {
    const person = people.find((others) =>
      others.every(
        (other) =>
          nameKey(other.name_ar) === nameKey(record.name_ar) && !areIncompatible(other, record),
      ),
    );
    if (person) person.push(record);
    else people.push([record]);
  }
  return people;
}

function areIncompatible(one: OfficialFact, other: OfficialFact): boolean {
  const inGovernment = (record: OfficialFact) => /^(executive|governor)$/.test(record.branch);
  if (!inGovernment(one) || !inGovernment(other)) return false;
  if (one.organisation_id === other.organisation_id) return false;
  if (!one.start_date || !other.start_date || !one.end_date || !other.end_date) return false;
  return one.start_date < other.end_date && other.start_date < one.end_date;
}

function idOf(records: readonly OfficialFact[]): string {
  return records.map(({ id }) => id).sort()[0] ?? '';
}

const branches = {
  executive: 'executive',
  governor: 'local',
  agency: 'executive',
  legislative: 'legislative',
  judicial: 'judicial',
} as const;

function readMembership(record: OfficialFact, facts: Facts, acts: ReadonlySet<string>) {
  const area =
    record.branch === 'governor'
      ? facts.directories.governorates.find(
          ({ nameAr }) => `محافظة ${nameAr}` === record.organisation_ar,
        )?.id
      : undefined;
  const decree = /بالمرسوم (\d+) لعام (\d{4})/.exec(record.note ?? '');
  const appointment = decree && `decree-${decree[2]}-${decree[1]}`;
  return {
    organisation: record.organisation_id,
    post: record.role_ar,
    branch: branches[record.branch],
    area,
    start: record.start_date ?? undefined,
    end: record.end_date ?? undefined,
    current: (record.current && record.end_date === null) || undefined,
    appointedBy: appointment && acts.has(appointment) ? appointment : undefined,
    note: readNote(record.note),
    sources: readSources(record.sources),
  };
}

/** Spellings that a note gives: the full name, another name, another family name. */
function readVariants({ name_ar: name, note }: OfficialFact): string[] {
  const whole = /(?:الاسم الكامل:|باسم) ([^(؛،]+)/.exec(note ?? '')?.[1]?.trim();
  const family = /ورد أيضاً «(\S+)»/.exec(note ?? '')?.[1];
  return [...(whole ? [whole] : []), ...(family ? [name.replace(/\S+$/, family)] : [])];
}
