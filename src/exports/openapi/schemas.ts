/** JSON Schemas of what the twins of pages hold, computed from the schemas of the content wherever it has them. */
import { address, partialDatePattern, type JsonSchema } from '../json-schema.ts';
import type { CollectionName } from '#schema/field.ts';

export const text: JsonSchema = { type: 'string' };
export const whole: JsonSchema = { type: 'integer' };
export const link: JsonSchema = { type: 'string', format: 'iri-reference' };
const flag: JsonSchema = { type: 'boolean' };

export function arrayOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** An object of these members; those in `optional` may be absent. */
export function objectOf(
  properties: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {},
): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}

/** The schema in the components of the description: `refer('services')`. */
export function refer(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** A row of a list, which has some fields of the entry under their own names. */
export function rowOf(
  name: CollectionName,
  fields: readonly string[],
  more: string[] = [],
): JsonSchema {
  const own = Object.fromEntries(fields.map((field) => [field, fieldOf(name, field)]));
  return {
    type: 'object',
    required: ['id', 'url', ...fields.slice(0, 1)],
    properties: {
      id: text,
      url: link,
      ...Object.fromEntries(more.map((key) => [key, link])),
      ...own,
    },
  };
}

function fieldOf(name: CollectionName, field: string): JsonSchema {
  return refer(`${name}/properties/${field}`);
}

/** An act as lists name it. */
const actRow = {
  ...rowOf('decrees', [
    'type',
    'number',
    'year',
    'title',
    'dates',
    'force',
    'sourceGrade',
    'verification',
    'lastReviewed',
  ]),
};

/** The numbers of a type and year: held, known by name only and, as ranges, missing. */
const yearNumbers = objectOf({
  type: fieldOf('decrees', 'type'),
  year: whole,
  highest: whole,
  held: arrayOf(whole),
  cited: arrayOf(whole),
  missing: arrayOf({ ...arrayOf(whole), minItems: 2, maxItems: 2 }),
});

const actList = objectOf(
  {
    title: text,
    chosen: { type: 'object' },
    total: whole,
    page: whole,
    pages: whole,
    acts: arrayOf(refer('actRow')),
  },
  { numbers: refer('yearNumbers'), next: address },
);

/** What only the words of acts, or other entries, say of an act. */
const mentions = arrayOf({ type: 'object', required: ['url'], properties: { url: link } });

/** An act with its legal name, its text as issued and its relations from both ends. */
const act = {
  type: 'object',
  required: [
    'id',
    'type',
    'year',
    'title',
    'citation',
    'related',
    'services',
    'organisations',
    'appointments',
    'mentions',
  ],
  properties: {
    id: text,
    type: fieldOf('decrees', 'type'),
    number: fieldOf('decrees', 'number'),
    year: fieldOf('decrees', 'year'),
    title: fieldOf('decrees', 'title'),
    dates: fieldOf('decrees', 'dates'),
    force: fieldOf('decrees', 'force'),
    sources: fieldOf('decrees', 'sources'),
    verification: fieldOf('decrees', 'verification'),
    citation: text,
    text: { type: 'string', description: 'Markdown' },
    parts: arrayOf(
      objectOf({ kind: { enum: ['article', 'division'] }, anchor: text, heading: text, text }),
    ),
    related: arrayOf({
      type: 'object',
      required: ['kind', 'direction', 'origin', 'id', 'citation', 'articles', 'url'],
      properties: {
        kind: fieldOf('decrees', 'relations/items/properties/kind'),
        origin: text,
        id: text,
        citation: text,
        direction: { enum: ['incoming', 'outgoing'] },
        url: address,
        articles: arrayOf(text),
      },
    }),
    services: mentions,
    organisations: mentions,
    appointments: mentions,
    mentions,
  },
};

/** An act that is known by name only. */
const namedAct = objectOf(
  {
    id: text,
    type: fieldOf('decrees', 'type'),
    year: whole,
    url: link,
    citation: text,
    heading: text,
    acts: arrayOf({ type: 'object' }),
    detected: arrayOf({ type: 'object' }),
    services: arrayOf({ type: 'object' }),
    organisations: arrayOf({ type: 'object' }),
    appointments: arrayOf({ type: 'object' }),
    mentions: arrayOf({ type: 'object' }),
  },
  { number: text, issued: text, force: text },
);

const personRow = objectOf(
  { id: text, url: address, json: address, name: text, isCurrent: flag },
  { post: { type: 'object' } },
);

const dataFile = objectOf({
  url: address,
  type: text,
  bytes: whole,
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
});

/** The parts that several twins share, by the name under which they refer to them. */
export const sharedSchemas: Record<string, JsonSchema> = {
  actRow,
  yearNumbers,
  actList,
  act,
  namedAct,
  personRow,
  dataFile,
};

/** What every twin says besides its data. */
export function twinOf(data: JsonSchema): JsonSchema {
  return objectOf({
    url: address,
    notice: text,
    licence: text,
    asOf: { type: 'string', pattern: partialDatePattern },
    data,
  });
}
