import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#data/content-folder.ts';
import { readLexicon } from '#data/read-lexicon.ts';
import { findPages } from './find-pages.ts';
import { openStore } from './keep.ts';
import { writeIndex } from './write-index.ts';

/** Indexes the pages of a finished build into its folder `pagefind/`; SearchMeta.astro is what a page can tell it. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let cache = '';
  return {
    name: 'bawaba-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
        cache = fileURLToPath(new URL('search/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const lexicon = await readLexicon(contentFolder);
        const { pages, batches, batchesRead } = writeIndex(
          findPages(site, base),
          lexicon,
          join(site, 'pagefind'),
          openStore(cache),
        );
        logger.info(`${pages} pages in the search index, ${batchesRead} of ${batches} batches new`);
      },
    },
  };
}
