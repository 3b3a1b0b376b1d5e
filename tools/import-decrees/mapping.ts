import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { fold } from '#arabic/fold.ts';
import {
  actForces,
  actNatures,
  actTypes,
  sourceGrades,
  sourceKinds,
  verifications,
} from '#schema/vocabulary.ts';
import { fieldKey } from './source.ts';

/** What a field of a source can tell about an act. */
export const roles = [
  'title',
  'type',
  'number',
  'year',
  'signed',
  'published',
  'inForce',
  'issuer',
  'issuedBy',
  'gazette',
  'gazetteIssue',
  'source',
  'url',
  'reviewed',
  'force',
  'summary',
  'keywords',
  'note',
] as const;
export type Role = (typeof roles)[number];

const keys = <V extends Record<string, string>>(vocabulary: V) =>
  z.enum(Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]]);

const typeSchema = z.strictObject({
  /** How the source calls such acts, in its field or as the first words of the title. */
  words: z.array(z.string().min(1)).min(1),
  type: keys(actTypes),
  nature: keys(actNatures).optional(),
  /** Who issues all acts of this kind. */
  issuer: z.string().optional(),
  /** False where the number of the approving act is not theirs. */
  numbered: z.boolean().default(true),
});
export type ForeignType = z.output<typeof typeSchema>;

const mappingSchema = z.strictObject({
  /** Their names of fields and columns, and what they tell. */
  fields: z.record(z.string(), z.enum(roles)).default({}),
  types: z.array(typeSchema).default([]),
  /** The first words of a title tell the type better than their field does. */
  titleDecides: z.boolean().default(false),
  /** The first words of their field for the force, and what they say. */
  forces: z.record(z.string(), keys(actForces)).default({}),
  /** Their field `source`, and how a reader should see it. */
  sources: z
    .record(
      z.string(),
      z.strictObject({
        label: z.string(),
        publisher: z.string().optional(),
        kind: keys(sourceKinds).default('other'),
      }),
    )
    .default({}),
  /** What ids call the bodies whose numbers meet; others are spelt in Latin letters. */
  issuers: z.record(z.string(), z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)).default({}),
  /** False for another country's acts: a name like «وزارة العدل» is then no organisation of ours. */
  organisations: z.boolean().default(true),
  defaults: z
    .strictObject({
      verification: keys(verifications).default('unverified'),
      sourceGrade: keys(sourceGrades).optional(),
      force: keys(actForces).default('unknown'),
      source: z.string().optional(),
      issuerName: z.string().optional(),
    })
    .prefault({}),
});

export interface Mapping extends z.output<typeof mappingSchema> {
  roleOf: (field: string) => Role | undefined;
  /** The kind of act that a text begins with the name of; the longest name wins. */
  typeOf: (text: string) => (ForeignType & { word: string }) | undefined;
}

/** Reads a mapping file; without one, acts carry our own names and common names of columns. */
export function readMapping(file?: string): Mapping {
  const parsed = mappingSchema.safeParse(file ? (parse(readFileSync(file, 'utf8')) ?? {}) : {});
  if (!parsed.success)
    throw new Error(
      parsed.error.issues
        .map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`)
        .join('\n'),
    );
  const own = Object.entries(parsed.data.fields).map(
    ([name, role]) => [fieldKey(name), role] as const,
  );
  const byName = new Map<string, Role>([...commonNames, ...own]);
  const byWord = parsed.data.types
    .concat(ownTypes)
    .flatMap((type) => type.words.map((word) => ({ ...type, word, key: definiteless(word) })))
    .sort((a, b) => b.key.length - a.key.length);
  return {
    ...parsed.data,
    roleOf: (field) => byName.get(fieldKey(field)),
    typeOf: (text) => {
      const start = definiteless(text.slice(0, 200));
      return byWord.find(({ key }) => start === key || start.startsWith(`${key} `));
    },
  };
}

/** Folded, each word without its article: «المرسوم التشريعي» and «مرسوم تشريعي» are one. */
export function definiteless(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=^| )ال(?=\p{L}{2})/gu, '');
}

const otherNames: Partial<Record<keyof typeof actTypes, string[]>> = {
  'legislative-decree': ['مرسوم اشتراعي'],
  decree: ['مرسوم جمهوري'],
  instructions: ['تعليمات'],
};

const ownTypes: ForeignType[] = Object.entries(actTypes).map(([key, label]) => {
  const type = key as keyof typeof actTypes;
  return { words: [label, key, ...(otherNames[type] ?? [])], type, numbered: true };
});

const commonNames: [string, Role][] = (
  [
    ['title', 'title name doctitle headline العنوان عنوان الموضوع الاسم'],
    ['type', 'type doctype kind النوع نوعالصك'],
    ['number', 'number no num docnumber الرقم رقم رقمالصك'],
    ['year', 'year السنة العام سنة عام'],
    [
      'signed',
      'signed date issued issueddate issuedate datesigned التاريخ تاريخالصدور تاريخالإصدار',
    ],
    ['published', 'published publishdate publicationdate datepublished تاريخالنشر'],
    ['inForce', 'inforce effectivedate تاريخالنفاذ نافذمن'],
    ['issuer', 'issuer issuername authority author الجهة الجهةالمصدرة جهةالإصدار'],
    ['issuedBy', 'issuedby أداةالإصدار'],
    ['gazette', 'gazette gazetteref الجريدةالرسمية'],
    ['gazetteIssue', 'gazetteissue العدد رقمالعدد'],
    ['source', 'source المصدر'],
    ['url', 'url link sourceurl officialurl canonical الرابط'],
    ['reviewed', 'retrievedat lastreviewed accessed'],
    ['force', 'force النفاذ'],
    ['summary', 'summary description الملخص'],
    ['keywords', 'keywords tags كلماتمفتاحية'],
    ['note', 'note notes ملاحظة ملاحظات'],
  ] as [Role, string][]
).flatMap(([role, names]) => names.split(' ').map((name): [string, Role] => [name, role]));
