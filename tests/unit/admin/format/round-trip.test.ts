import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import type { Schema } from '#schema/walk.ts';
import { entryFormat, type FormData } from '../../../../admin/format/entry-file.ts';
import { changedLines } from '../../../fixtures/changed-lines.ts';

interface Kind {
  files: string[];
  schema: Schema;
  extension: 'md' | 'mdx' | 'yaml';
}

const kinds = new Map<string, Kind>([
  ...collectionNames.map((name): [string, Kind] => {
    const { extension, schema } = collections[name];
    return [name, { files: globSync(`content/${name}/**/*.${extension}`), extension, schema }];
  }),
  ['site', { files: ['content/site.yaml'], extension: 'yaml', schema: siteSchema }],
]);
const withEntries = [...kinds].filter(([, { files }]) => files.length > 0);

describe.each(withEntries)('every entry of %s', (_, { files, schema, extension }) => {
  const { fromFile, toFile } = entryFormat({ schema, extension });
  const opened = files.map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, text, data: throughDecap(fromFile(text)) };
  });

  it('is the same, byte for byte, when it is saved as it was opened', () => {
    const changed = opened.filter(({ text, data }) => toFile(data, text) !== text);
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  it('differs in one line when one field was changed', () => {
    for (const { file, text, data } of opened) {
      const key = ['title', 'name', 'force', 'terms'].find(
        (name) => typeof data[name] === 'string',
      );
      if (!key) continue;
      const value = `${String(data[key])} 2`;
      const saved = toFile({ ...data, [key]: value }, text);
      expect({ file, ...changedLines(text, saved) }).toEqual({
        file,
        removed: [expect.stringMatching(new RegExp(`^${key}: `))],
        added: [expect.stringContaining(`${key}: `)],
      });
      expect(fromFile(saved)).toEqual({ ...data, [key]: value });
    }
  });

  it('differs in no line but that of a field deep in it', () => {
    for (const [index, { file, text, data }] of opened.entries()) {
      const leaves = textsIn(data).filter(([path]) => path.length > 1);
      const [path, value] = leaves[(index * 7) % leaves.length] ?? [];
      if (!path || value === undefined) continue;
      const wanted = withValue(data, path, `${value} أيضاً`);
      const saved = toFile(wanted, text);
      const { removed, added } = changedLines(text, saved);
      expect({ file, path, lines: [removed.length, added.length] }).toEqual({
        file,
        path,
        lines: [1, 1],
      });
      expect(fromFile(saved)).toEqual(wanted);
    }
  });
});

/** Decap keeps values in maps, which lose the order of their keys. */
function throughDecap(data: FormData): FormData {
  return Object.fromEntries(Object.entries(structuredClone(data)).reverse());
}

function textsIn(value: unknown, path: (string | number)[] = []): [(string | number)[], string][] {
  if (typeof value === 'string') return path[0] === 'body' ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

function withValue(value: FormData, path: readonly (string | number)[], leaf: string): FormData {
  const copy = structuredClone(value);
  let at: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) at[last] = leaf;
  return copy;
}
