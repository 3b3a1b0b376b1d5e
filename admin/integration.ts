import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { buildDesk } from './build.ts';

/** Publishes the editors' desk at `/admin/` of the built site. */
export function desk(): AstroIntegration {
  let cache: URL;
  return {
    name: 'desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = new URL('desk/', config.cacheDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const how = await buildDesk(fileURLToPath(new URL('admin/', dir)), fileURLToPath(cache));
        logger.info(how === 'reused' ? 'bundle reused' : 'bundle built');
      },
    },
  };
}
