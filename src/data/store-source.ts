import { getCollection, getEntry, render } from 'astro:content';
import { readFileSync } from 'node:fs';
import { ContentError, type ContentProblem } from '#domain/content-error.ts';
import { splitFrontMatter } from '#domain/front-matter.ts';
import type { Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { contentFolder } from './content-folder.ts';
import { readSite } from './read-content.ts';
import type { Identified, Source } from './source.ts';

/** The content of a build: fields are in Astro's store, which the loader filled; bodies are in their files. */
export const storeSource: Source = {
  async readEntries(name) {
    const entries = await getCollection(name);
    return entries.map(
      ({ id, data, filePath = '' }) =>
        ({ ...(data as Entry<CollectionName>), id, filePath }) as Identified<CollectionName>,
    );
  },

  /** At once: to wait for a file of a few kilobytes costs more than to read it. */
  readBody(filePath) {
    const parts = splitFrontMatter(readFileSync(filePath, 'utf8').replaceAll('\r\n', '\n'));
    return Promise.resolve('message' in parts ? '' : parts.body.trim());
  },

  /** Pages run in another module graph than the loaders, where their reading would be done again. */
  async readSite() {
    const problems: ContentProblem[] = [];
    const read = await readSite(contentFolder, problems);
    if (!read) throw new ContentError(problems);
    return read;
  },

  async readTopicBody(id) {
    const topic = await getEntry('topics', id);
    if (!topic) throw new Error(`topics/${id} is not in the content`);
    return (await render(topic)).Content;
  },
};
