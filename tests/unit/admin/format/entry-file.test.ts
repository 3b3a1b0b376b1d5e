import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { entryFormat, unreadable } from '../../../../admin/format/entry-file.ts';
import { withoutEmpty } from '../../../../admin/format/values.ts';

const services = entryFormat(collections.services);
const places = entryFormat(collections.places);

describe('an entry in the desk', () => {
  it.each(collectionNames)('of %s is written as it was read', (name) => {
    const { fromFile, toFile } = entryFormat(collections[name]);
    const changed = globSync(`content/${name}/**/*.${collections[name].extension}`)
      .filter((file) => {
        const text = readFileSync(file, 'utf8');
        return toFile(fromFile(text)) !== text;
      })
      .map((file) => basename(file));
    expect(changed).toEqual([]);
  });

  it('is written in the order of the schema, without what is empty and without its id', () => {
    const data = { status: 'active', sms: '', topics: [], id: 'new', title: 'خدمة', body: 'نص\n' };
    expect(services.toFile(data)).toBe('---\ntitle: خدمة\nstatus: active\n---\n\nنص\n');
  });

  it('keeps dates, numbers used as names and phones as text', () => {
    const text = services.toFile({ lastReviewed: '2025-02-14', phone: '017' });
    expect(text).toBe("---\nphone: '017'\nlastReviewed: '2025-02-14'\n---\n");
    expect(services.fromFile(text)).toEqual({ lastReviewed: '2025-02-14', phone: '017' });
  });

  it.each([
    ['---js\n{ run: 1 }\n---\n', services],
    ['---\ntitle: [\n---\n', services],
    ['no front matter', services],
    ['title: "', places],
    ['- a list', places],
  ])('is marked as unreadable when it is %j', (text, format) => {
    expect(unreadable in format.fromFile(text)).toBe(true);
  });
});

it('what an editor cleared is dropped at every depth', () => {
  expect(
    withoutEmpty({ a: '', b: [], c: { d: null }, e: [{ f: '' }, { g: 0 }], h: false }),
  ).toEqual({ e: [{ g: 0 }], h: false });
});
