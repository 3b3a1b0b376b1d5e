/** The portal's lists and what else grows with its content, without the pages of single acts, services and people. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import portal from '../../../astro.config.mjs';

const left = [
  '404.astro',
  '[...removed].astro',
  'decrees/[...act].astro',
  'decrees/[...comparison].astro',
  'decrees/[...history].astro',
  'decrees/[...version].astro',
  'officials/[id]/index.astro',
  'places/[id]/index.astro',
  'services/[id]/index.astro',
  'services/[id]/card.astro',
  'services/[id]/embed.astro',
  'services/[id]/card/index.astro',
  'services/[id]/embed/index.astro',
  'contact/[id]/index.astro',
];
const files = globSync('**/*.astro', { cwd: 'src/pages' }).filter(
  (file) => !/(^|\/)_/.test(file) && !left.includes(file),
);

export default {
  ...portal,
  srcDir: fileURLToPath(new URL('source', import.meta.url)),
  cacheDir: process.env.CACHE_DIR,
  integrations: [
    ...portal.integrations.filter(({ name }) => name === '@astrojs/mdx'),
    {
      name: 'lists',
      hooks: {
        'astro:config:setup': ({ injectRoute }) => {
          for (const file of files) {
            const pattern = `/${file.replace(/(?:\/?index)?\.astro$/, '')}`;
            injectRoute({ pattern, entrypoint: `./src/pages/${file}`, prerender: true });
          }
        },
      },
    },
  ],
};
