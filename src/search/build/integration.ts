import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Indexes the pages of a finished build into its folder `pagefind/`; SearchMeta.astro is what a page can tell it. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'bawaba-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const pages = await writeIndex(site, join(site, 'pagefind'));
        logger.info(`${pages} pages read into the search index`);
      },
    },
  };
}

/** Pagefind's own interfaces, and what it keeps for languages that it does not know. */
const unused = ['pagefind-*.{js,css}', 'wasm.unknown.pagefind'];

/** Writes the index of a folder of pages and returns their number. Throws all that Pagefind reports. */
async function writeIndex(site: string, outputPath: string): Promise<number> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ar' });
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath });
    const problems = [...errors, ...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const file of globSync(unused, { cwd: outputPath })) rmSync(join(outputPath, file));
    return added.page_count;
  } finally {
    await close();
  }
}
