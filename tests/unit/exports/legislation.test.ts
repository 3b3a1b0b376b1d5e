import { describe, expect, it } from 'vitest';
import { legislation } from '#exports/json-ld/legislation.ts';
import { decreeSchema } from '#schema/decree.ts';
import { actForces, actRelations } from '#schema/vocabulary.ts';
import { findSchemaProblems } from '../../fixtures/schema-org.ts';

const home = new URL('https://example.sy/portal/');
const act = (fields: object) => ({
  id: 'law-2009-4',
  ...decreeSchema.parse({
    type: 'law',
    number: 4,
    year: 2009,
    title: 'قانون التوقيع الإلكتروني',
    force: 'in-force',
    textState: 'title-only',
    verification: 'sourced',
    ...fields,
  }),
});
const problemsOf = (node: object) =>
  findSchemaProblems({ '@context': 'https://schema.org', ...node });

describe('an act as schema.org’s Legislation', () => {
  it('has its legal name, its address and its day', () => {
    expect(legislation(act({ dates: { signed: { g: '2009-02-25' } } }), home)).toMatchObject({
      '@id': 'https://example.sy/portal/decrees/law/2009/4/',
      name: 'قانون التوقيع الإلكتروني',
      alternateName: ['القانون رقم 4 لعام 2009'],
      legislationType: 'قانون',
      legislationDate: '2009-02-25',
      inLanguage: 'ar',
    });
  });

  it('is dated by its year where no day is known', () => {
    expect(legislation(act({}), home).legislationDate).toBe('2009');
  });

  it.each([
    ['in-force', 'https://schema.org/InForce'],
    ['partly', 'https://schema.org/InForce'],
    ['not-yet', 'https://schema.org/NotInForce'],
    ['repealed', 'https://schema.org/NotInForce'],
  ])('of force %s is %s', (force, value) => {
    expect(legislation(act({ force }), home).legislationLegalForce).toBe(value);
  });

  it('says nothing of a force that is not known', () => {
    expect(legislation(act({ force: 'unknown' }), home)).not.toHaveProperty(
      'legislationLegalForce',
    );
  });

  it.each(Object.keys(actForces))(
    'keeps to the terms of schema.org when its force is %s',
    (force) => {
      expect(problemsOf(legislation(act({ force }), home))).toEqual([]);
    },
  );

  it('keeps to the terms of schema.org with everything known', () => {
    const full = act({
      otherTitles: ['قانون المعاملات الإلكترونية'],
      dates: {
        signed: { g: '2009-02-25' },
        published: { g: '2009-03' },
        inForce: { g: '2009-09-01' },
        endForce: { g: '2020' },
      },
      gazette: { issue: 10, date: '2009-03-04' },
      summary: 'ينظّم التوقيع الإلكتروني.',
      subjects: ['communications'],
      keywords: ['توقيع'],
      relations: Object.keys(actRelations).map((kind) => ({ kind, target: 'law-1949-1' })),
    });
    expect(problemsOf(legislation(full, home, { title: 'مجلس الشعب' }))).toEqual([]);
  });
});
