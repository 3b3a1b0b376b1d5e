import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { collections } from '#schema/collections.ts';
import { collectionNames, reference } from '#schema/field.ts';
import {
  acceptedKeys,
  fieldLabel,
  findOwners,
  findReferences,
  metaOf,
  type Schema,
} from '#schema/walk.ts';

const { schema } = collections.services;

test('references are found through lists, objects and optional fields', () => {
  const service = {
    authority: 'org-a',
    topics: ['health'],
    evidence: [{ name: 'صورة' }, { name: 'قيد', obtainedFrom: 'civil-record-extract' }],
    legalBasis: [{ decree: 'law-2021-13', articles: [] }],
  };
  expect(findReferences(schema, service)).toEqual([
    { path: ['authority'], collection: 'organisations', id: 'org-a', mayBeAbsent: false },
    {
      path: ['evidence', 1, 'obtainedFrom'],
      collection: 'services',
      id: 'civil-record-extract',
      mayBeAbsent: false,
    },
    {
      path: ['legalBasis', 0, 'decree'],
      collection: 'decrees',
      id: 'law-2021-13',
      mayBeAbsent: true,
    },
    { path: ['topics', 0], collection: 'topics', id: 'health', mayBeAbsent: false },
  ]);
});

test('a place in an entry is named by the labels on the way', () => {
  expect(fieldLabel(schema, ['costs', 0, 'currency'])).toBe('الرسوم ← 1 ← العملة');
});

test('a field unknown to the schema keeps its own name', () => {
  expect(fieldLabel(schema, ['costs', 0, 'colour'])).toBe('الرسوم ← 1 ← colour');
});

test('the accepted keys of a nested object are its own', () => {
  expect(acceptedKeys(collections.officials.schema, ['memberships', 0])).toContain('appointedBy');
});

test('every field of every kind has an Arabic label', () => {
  const unlabelled = collectionNames.flatMap((name) =>
    fieldsOf(collections[name].schema, name).filter(({ field }) => !metaOf(field).label),
  );
  expect(unlabelled.map(({ path }) => path)).toEqual([]);
});

function fieldsOf(schema: Schema, path: string): { path: string; field: Schema }[] {
  const found: { path: string; field: Schema }[] = [];
  for (const key of acceptedKeys(schema, [])) {
    const field = fieldAt(schema, key);
    if (field) found.push({ path: `${path}.${key}`, field });
  }
  return found;
}

function fieldAt(schema: Schema, key: string): Schema | undefined {
  const { def } = schema._zod as { def: { shape?: Record<string, Schema> } };
  return def.shape?.[key];
}

test('finds the owners among the references, wherever they stand', () => {
  const owner = reference('organisations', { label: 'الجهة', owner: true });
  const other = reference('organisations', { label: 'جهة أخرى' });
  const schema = z.strictObject({
    owner: owner.optional(),
    other,
    posts: z.array(z.strictObject({ owner, other })).default([]),
  });
  const value = { owner: 'a', other: 'x', posts: [{ owner: 'b', other: 'y' }, { owner: 7 }, null] };
  expect(findOwners(schema, value)).toEqual(['a', 'b']);
  expect(findOwners(schema, {})).toEqual([]);
});
