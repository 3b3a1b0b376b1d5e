import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#data/content-folder.ts';
import { readLexicon } from '#data/read-lexicon.ts';
import type { SearchDocument } from './document.ts';
import { openStore } from './keep.ts';
import { findBody, readDay, readPage } from './read-page.ts';
import type { PageSource } from './source.ts';
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

/** All pages of a built site that can be found, each to be read when it is wanted. */
export function findPages(site: string, base = '/'): PageSource[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
    .flatMap((file) => {
      const path = join(site, file);
      const body = findBody(readFileSync(path));
      if (!body) return [];
      const url = base + file.replaceAll('\\', '/').replace(/index\.html$/, '');
      const read = () => readPage(readFileSync(path, 'utf8'), url);
      return [{ url, ...readDay(body), hash: hash('sha1', body), read }];
    });
}

/** The documents of a built site, always in the same order. */
export function readSite(site: string, base = '/'): SearchDocument[] {
  return findPages(site, base)
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .flatMap(({ read }) => read() ?? []);
}
