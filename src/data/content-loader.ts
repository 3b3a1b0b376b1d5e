import type { Loader, LoaderContext } from 'astro/loaders';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportWarnings } from '#domain/content-error.ts';
import { collections } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { contentFolder } from './content-folder.ts';
import { readContent, type Content } from './read-content.ts';

let content: Promise<Content> | undefined;
/** Collections that have not yet taken their entries. */
const waiting = new Set<CollectionName>(collectionNames);

/** The whole content, read and checked once for all collections; what is doubtful is logged. */
function loadContent(logger: LoaderContext['logger']): Promise<Content> {
  return (content ??= readContent(contentFolder).then((read) => {
    if (read.warnings.length) logger.warn(reportWarnings(read.warnings));
    return read;
  }));
}

/**
 * Astro's loader over the checked content. Only front matter enters Astro's store: it is bundled as
 * one string, which bodies would push over V8's limit; pages render the body when they are made.
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `bawaba:${name}`,
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const { entries } = await loadContent(logger);
        store.clear();
        for (const { id, data, file } of entries[name].values())
          store.set({
            id,
            data: data as Record<string, unknown>,
            filePath: path.relative(root, path.join(contentFolder, file)),
            deferredRender: collections[name].extension === 'mdx',
          });
        waiting.delete(name);
        // With all its texts it is too large to be there for the whole build.
        if (waiting.size === 0) content = undefined;
      };
      await fill();
      watcher?.on('change', (changed) => {
        if (!changed.startsWith(path.join(contentFolder, name))) return;
        content = undefined;
        fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
