import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#data/content-folder.ts';
import { readLexicon } from '#data/read-lexicon.ts';
import type { SearchDocument } from './document.ts';
import { readPage } from './read-page.ts';
import { writeIndex } from './write-index.ts';

/** Indexes the pages of a finished build into its folder `pagefind/`; SearchMeta.astro is what a page can tell it. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'bawaba-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const documents = await readSite(site, base);
        await writeIndex(documents, await readLexicon(contentFolder), join(site, 'pagefind'));
        logger.info(`${documents.length} pages read into the search index`);
      },
    },
  };
}

/** All pages of a built site that can be found, always in the same order. */
export async function readSite(site: string, base = '/'): Promise<SearchDocument[]> {
  const files: string[] = [];
  for await (const file of glob('**/index.html', { cwd: site })) files.push(file);
  const documents: SearchDocument[] = [];
  for (const file of files.sort()) {
    const url = base + file.replaceAll('\\', '/').replace(/index\.html$/, '');
    const document = readPage(await readFile(join(site, file), 'utf8'), url);
    if (document) documents.push(document);
  }
  return documents;
}
