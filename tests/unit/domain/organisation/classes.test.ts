import { expect, test } from 'vitest';
import { groupByClass } from '#domain/organisation/classes.ts';
import { organisationTree } from '#domain/organisation/tree.ts';
import type { Organisation } from '#schema/organisation.ts';
import { organisationClasses } from '#schema/vocabulary.ts';
import { body } from '../../../fixtures/people.ts';

test('a body under another stands with its parent, whatever it is', () => {
  const ministry = body('energy', 'وزارة الطاقة', 'ministry');
  const company = body('petroleum', 'الشركة السورية للبترول', 'company', { parent: 'energy' });
  const parts = groupByClass(organisationTree([company, ministry]));
  expect(parts.map(({ id, trees }) => [id, trees.length, trees[0]?.children.length])).toEqual([
    ['ministries', 1, 1],
  ]);
});

test.each(Object.keys(organisationClasses) as Organisation['classification'][])(
  'a root of class %s belongs to exactly one part',
  (classification) => {
    const parts = groupByClass(organisationTree([body('b', 'جهة', classification)]));
    expect(parts).toHaveLength(1);
  },
);
