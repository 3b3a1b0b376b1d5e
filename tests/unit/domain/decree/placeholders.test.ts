import { describe, expect, it } from 'vitest';
import {
  citingEntries,
  findPlaceholders,
  type CitingContent,
} from '#domain/decree/placeholders.ts';
import { decreeSchema } from '#schema/decree.ts';
import { officialSchema } from '#schema/official.ts';
import { organisationSchema } from '#schema/organisation.ts';
import { serviceSchema } from '#schema/service.ts';

const act = (id: string, fields: object) => ({
  id,
  ...decreeSchema.parse({
    type: 'law',
    force: 'unknown',
    textState: 'title-only',
    verification: 'sourced',
    ...fields,
  }),
});

const content: CitingContent = {
  acts: [
    act('law-2009-4', {
      number: 4,
      year: 2009,
      title: 'قانون',
      relations: [
        { kind: 'amends', target: 'law-1949-1' },
        { kind: 'cites', target: 'law-1949-1' },
      ],
      amendments: [{ target: 'law-1949-1', article: '3', action: 'repeal' }],
    }),
    act('law-1956-172', { number: 172, year: 1956, textState: 'cited-only' }),
  ],
  services: [
    {
      id: 'passport',
      ...serviceSchema.parse({
        title: 'جواز',
        summary: 'جواز سفر',
        status: 'active',
        legalBasis: [{ decree: 'law-2009-4' }, { title: 'نظام بلا معرّف' }],
        costs: [{ label: 'رسم', kind: 'variable', decree: 'decree-2025-16' }],
        verification: 'sourced',
      }),
    },
  ],
  officials: [
    {
      id: 'someone',
      ...officialSchema.parse({
        name: 'فلان',
        memberships: [
          {
            organisation: 'ministry',
            post: 'وزير',
            branch: 'executive',
            appointedBy: 'decree-2025-9',
            sources: [{ label: 'سانا', kind: 'press' }],
          },
        ],
        verification: 'sourced',
      }),
    },
  ],
  organisations: [
    {
      id: 'ministry',
      ...organisationSchema.parse({
        title: 'وزارة',
        classification: 'ministry',
        foundedBy: 'law-2009-4',
        verification: 'sourced',
      }),
    },
  ],
};

describe('entries that name an act', () => {
  const citing = citingEntries(content);

  it('are found in every collection, with their reason', () => {
    expect(citing.get('law-2009-4')).toEqual([
      { collection: 'services', id: 'passport', as: 'legal-basis' },
      { collection: 'organisations', id: 'ministry', as: 'foundation' },
    ]);
    expect(citing.get('decree-2025-16')?.map(({ as }) => as)).toEqual(['cost']);
    expect(citing.get('decree-2025-9')?.map(({ as }) => as)).toEqual(['appointment']);
  });

  it('count once for each reason', () => {
    expect(citing.get('law-1949-1')).toEqual([
      { collection: 'decrees', id: 'law-2009-4', as: 'relation' },
      { collection: 'decrees', id: 'law-2009-4', as: 'amendment' },
    ]);
  });
});

describe('an act that a text names', () => {
  const mentions = [
    { collection: 'topics' as const, id: 'housing', target: 'law-2001-77' },
    { collection: 'topics' as const, id: 'housing', target: 'law-2009-4' },
  ];

  it('is known by the entry, apart from what it is stated to rest on', () => {
    expect(citingEntries({ ...content, mentions }).get('law-2009-4')).toContainEqual({
      collection: 'topics',
      id: 'housing',
      as: 'mention',
    });
  });

  it('has a placeholder where the archive lacks it', () => {
    expect(findPlaceholders({ ...content, mentions }).map(({ id }) => id)).toContain('law-2001-77');
  });
});

describe('placeholders', () => {
  it('stand for acts that are named and not described', () => {
    expect(findPlaceholders(content).map(({ id }) => id)).toEqual([
      'law-1949-1',
      'decree-2025-16',
      'decree-2025-9',
      'law-1956-172',
    ]);
  });

  it('know what the name says', () => {
    expect(findPlaceholders(content)[0]).toEqual({
      id: 'law-1949-1',
      type: 'law',
      year: 1949,
      number: '1',
    });
  });
});
