import { expect, test } from 'vitest';
import { currentGovernment } from '#domain/official/current-government.ts';
import { organisationClasses } from '#schema/vocabulary.ts';
import type { Organisation } from '#schema/organisation.ts';
import { body, person, post } from '../../../fixtures/people.ts';

const energy = body('energy', 'وزارة الطاقة', 'ministry', { predecessors: ['oil'] });
const oil = body('oil', 'وزارة النفط', 'ministry');
const health = body('health', 'وزارة الصحة', 'ministry');
const bank = body('bank', 'مصرف سورية المركزي', 'agency');
const fund = body('fund', 'صندوق التنمية', 'agency');

const minister = person('minister', 'محمد البشير', [
  post('energy', 'وزير الطاقة', { current: true }),
  post('oil', 'وزير النفط', { end: '2024' }),
]);
const governor = person('governor', 'عبد القادر الحصرية', [
  post('bank', 'حاكم مصرف سورية المركزي', { current: true }),
]);

const government = currentGovernment([governor, minister], [fund, energy, oil, health, bank]);

function bodiesOf(part: string) {
  return government
    .find(({ id }) => id === part)
    ?.bodies.map(({ organisation, holders }) => [
      organisation.id,
      ...holders.map(({ person: { id } }) => id),
    ]);
}

test('ministries are listed in order, those without a known minister too', () => {
  expect(bodiesOf('ministries')).toEqual([['health'], ['energy', 'minister']]);
});

test('agencies are listed only with a known holder', () => {
  expect(bodiesOf('agencies')).toEqual([['bank', 'governor']]);
});

test('a part of the state without bodies is there and empty', () => {
  expect(bodiesOf('judiciary')).toEqual([]);
});

test('a present holder is shown whatever the kind of body, but for ministries that are no more', () => {
  const classes = Object.keys(organisationClasses) as Organisation['classification'][];
  const shown = classes.filter((classification) =>
    currentGovernment(
      [person('p', 'شخص', [post('b', 'رئيس', { current: true })])],
      [body('b', 'جهة', classification)],
    ).some(({ bodies }) => bodies.length > 0),
  );
  expect(classes.filter((name) => !shown.includes(name))).toEqual(['former-ministry']);
});
