import { expect, test } from 'vitest';
import { organisationRow, personRow } from '#exports/rows.ts';
import { body, person, post } from '../../fixtures/people.ts';

const home = new URL('https://portal.sy/edition/');

test('a row says where the page and its data are', () => {
  expect(organisationRow(body('energy', 'وزارة الطاقة', 'ministry'), home)).toEqual({
    id: 'energy',
    url: 'https://portal.sy/edition/organisations/energy/',
    json: 'https://portal.sy/edition/organisations/energy/index.json',
    title: 'وزارة الطاقة',
    classification: 'ministry',
    parent: undefined,
  });
});

test('a person’s row has the newest post and whether it is held now', () => {
  const former = person('p', 'نبيل الحسن', [
    post('roads', 'وزير النقل', { end: '2012' }),
    post('water', 'وزير الموارد المائية', { start: '2016', end: '2018' }),
  ]);
  expect(personRow(former, home)).toMatchObject({
    isCurrent: false,
    post: { title: 'وزير الموارد المائية', organisation: 'water', start: '2016', end: '2018' },
  });
});
