import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '#schema/field.ts';
import { deskConfig } from '../../../admin/config.ts';

const config = deskConfig('/admin/api/v1');

// Decap's own validator needs a browser: it runs whenever tests/e2e/desk.spec.ts opens the desk.
describe('the configuration of the desk', () => {
  it('uses only widgets that the desk registers', () => {
    const main = readFileSync('admin/main.ts', 'utf8');
    const registered = [...main.matchAll(/'decap-cms-widget-(\w+)'/g)].map(([, name]) => name);
    const used = [...JSON.stringify(config).matchAll(/"widget":"([\w-]+)"/g)].map(
      ([, name]) => name,
    );
    expect([...registered, 'entry-id']).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  it('has every kind of entry and the site itself, each with its own format', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([...collectionNames, 'site']);
    expect(new Set(config.collections.map(({ format }) => format)).size).toBe(
      config.collections.length,
    );
  });

  it('has no two fields of one name in a form', () => {
    const forms = config.collections.flatMap(({ fields = [], files = [] }) => [
      fields,
      ...files.map((file) => file.fields),
    ]);
    for (const fields of forms)
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it('files acts by their own year: Decap reads {{year}} as the year of today', () => {
    expect(config.collections.find(({ name }) => name === 'decrees')).toMatchObject({
      folder: 'content/decrees',
      path: '{{fields.year}}/{{slug}}',
      slug: '{{fields.id}}',
    });
  });
});
