import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#data/content-folder.ts';
import { readSequence } from './sequence.ts';
import { writeRelease } from './write-release.ts';

/** Writes the release of a finished site into its folder `offline/`: what devices keep, mirrors copy and a key signs. */
export function offlineRelease(): AstroIntegration {
  let base = '/';
  let root = '.';
  let cache = '';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        root = fileURLToPath(config.root);
        cache = fileURLToPath(new URL('offline/', config.cacheDir));
      },
      'astro:build:done': ({ dir, logger }) => {
        const sequence = readSequence([root, contentFolder]);
        const { manifest, newPacks } = writeRelease(fileURLToPath(dir), { base, sequence, cache });
        const { release, packs } = manifest;
        const size = packs.reduce((sum, pack) => sum + pack.size, 0) / 1e6;
        logger.info(
          `release ${release}: ${packs.length} packs, ${newPacks} of them new, ${size.toFixed(1)} MB`,
        );
      },
    },
  };
}
