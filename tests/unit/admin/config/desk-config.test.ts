import { beforeAll, describe, expect, it, vi } from 'vitest';
import { collectionNames } from '#schema/field.ts';
import { backendSettings } from '../../../../admin/config/backends.ts';
import { deskConfig, type PublishMode } from '../../../../admin/config/desk-config.ts';
import { lintConfig } from '../../../../admin/config/lint.ts';
import { loadDecapValidator } from '../../../fixtures/decap-validator.ts';

const backend = backendSettings('proxy', { proxy_url: '/admin/api/v1' });
const modes = ['simple', 'editorial_workflow'] as const;
const config = deskConfig({ backend, mode: 'simple' });
const collection = (name: string) => config.collections.find((one) => one.name === name);

let validate: (config: object) => void;
beforeAll(async () => {
  validate = await loadDecapValidator();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
}, 60_000);

describe.each(modes)('the configuration of a desk that publishes by %s', (mode: PublishMode) => {
  it('passes our lint', () => {
    expect(lintConfig(deskConfig({ backend, mode }))).toEqual([]);
  });

  it('passes Decap’s own validator', () => {
    expect(() => validate(deskConfig({ backend, mode }))).not.toThrow();
  });

  it('would not pass Decap’s own validator with a relation to nothing', () => {
    const broken = structuredClone(deskConfig({ backend, mode }));
    const [field] = (broken.collections[0]?.fields ?? []).filter(
      ({ widget }) => widget === 'relation',
    );
    Object.assign(field ?? {}, { collection: undefined });
    expect(() => validate(broken)).toThrow(/collection/);
  });
});

describe('the configuration of the desk', () => {
  it('has every kind of entry and the site itself, each with its own format', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([...collectionNames, 'site']);
    expect(new Set(config.collections.map(({ format }) => format)).size).toBe(
      config.collections.length,
    );
  });

  it('lets every kind of entry be added', () => {
    const folders = config.collections.filter(({ folder }) => folder);
    expect(folders.map(({ name }) => name)).toEqual(collectionNames);
    expect(folders.filter(({ create, fields = [] }) => !create || fields.length < 3)).toEqual([]);
  });

  it('files acts by their own year: Decap reads {{year}} as the year of today', () => {
    expect(collection('decrees')).toMatchObject({
      folder: 'content/decrees',
      path: '{{fields.year}}/{{slug}}',
      slug: '{{fields.id}}',
    });
  });

  it('takes the views of a list from the fields that say so', () => {
    const services = collection('services');
    expect(services?.sortable_fields).toEqual(['title', 'lastReviewed', 'reviewDue']);
    expect(services?.view_filters).toContainEqual({
      label: 'الحالة: معلّقة',
      field: 'status',
      pattern: '^suspended$',
    });
    expect(services?.view_groups).toEqual([
      { label: 'الحالة', field: 'status' },
      { label: 'درجة التحقق', field: 'verification' },
    ]);
    expect(collection('decrees')?.view_groups).toContainEqual({ label: 'السنة', field: 'year' });
  });

  it('keeps notes for an office, where one person hands an entry to another', () => {
    expect(deskConfig({ backend, mode: 'editorial_workflow' }).editor).toMatchObject({
      notes: true,
    });
    expect(config.editor).toMatchObject({ notes: false });
  });
});
