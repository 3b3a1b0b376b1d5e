import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { CollectionName } from '#schema/field.ts';
import type { Entry } from '#schema/collections.ts';
import type { Site } from '#schema/site.ts';
import { forgetAll } from './remember.ts';
import { storeSource } from './store-source.ts';

/** An entry's fields with its id; `filePath` leads `renderBody` to the text below the front matter. */
export type Identified<C extends CollectionName> = Entry<C> & { id: string; filePath: string };

/** Where the pages' content comes from. */
export interface Source {
  /** The entries of a collection, in the order of their files. */
  readEntries(name: CollectionName): Promise<Identified<CollectionName>[]>;
  /** The Markdown below the front matter of an entry's file. */
  readBody(filePath: string): Promise<string>;
  readSite(): Promise<Site>;
  /** The component that renders a topic's MDX. */
  readTopicBody(id: string): Promise<AstroComponentFactory>;
}

let source = storeSource;

/** Takes the content of all pages from another source from now on. */
export function useSource(other: Source): void {
  forgetAll();
  source = other;
}

export function getSource(): Source {
  return source;
}
