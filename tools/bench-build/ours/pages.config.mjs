/** The portal with nothing but the pages that the peers of `npm run bench:build` make too. */
import { fileURLToPath } from 'node:url';
import portal from '../../../astro.config.mjs';
import { withoutExtras } from './without-extras.mjs';

/** The home page, the archive's home, its acts and all lists of them. */
const routes = {
  '/': 'index.astro',
  '/decrees': 'decrees/index.astro',
  '/decrees/[...act]': 'decrees/[...act].astro',
  '/decrees/[...list]': 'decrees/[...list].astro',
};

export default {
  ...portal,
  srcDir: fileURLToPath(new URL('source', import.meta.url)),
  cacheDir: process.env.CACHE_DIR,
  integrations: [
    ...withoutExtras(portal.integrations),
    {
      name: 'archive-pages',
      hooks: {
        'astro:config:setup': ({ injectRoute }) => {
          for (const [pattern, file] of Object.entries(routes))
            injectRoute({ pattern, entrypoint: `./src/pages/${file}`, prerender: true });
        },
      },
    },
  ],
};
