import path from 'node:path';
import type { Content } from '#data/read-content.ts';
import type { Identified, Source } from '#data/source.ts';
import type { Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { renderWithoutCode } from './mdx-without-code.ts';

/** Content that was read with a draft, in place of what the build knew. */
export function draftSource(folder: string, { entries, site }: Content): Source {
  const bodies = new Map(
    Object.values(entries).flatMap((ofName) =>
      [...ofName.values()].map(({ file, body }) => [path.join(folder, file), body] as const),
    ),
  );
  return {
    readEntries: async (name) =>
      [...entries[name].values()].sort(asStored).map(
        ({ id, data, file }) =>
          ({
            ...(data as Entry<CollectionName>),
            id,
            filePath: path.join(folder, file),
          }) as Identified<CollectionName>,
      ),
    readBody: async (filePath) => bodies.get(filePath) ?? '',
    readSite: async () => site,
    readTopicBody: async (id) => renderWithoutCode(entries.topics.get(id)?.body ?? ''),
  };
}

/** Pages get their entries as Astro's store sorts them. */
function asStored(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id);
}
