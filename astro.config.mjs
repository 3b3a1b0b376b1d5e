import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { desk } from './admin/integration.ts';
import { keepRenderer } from './admin/preview/integration.ts';
import { isIndexed } from './src/exports/sitemap.ts';
import { searchIndex } from './src/search/index.ts';

const base = process.env.BASE_PATH ?? '/';
const outDir = process.env.OUT_DIR ?? 'dist';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://bawaba.example',
  base,
  outDir,
  // Astro 7's default 'jsx' drops the space between inline elements and so joins Arabic words.
  compressHTML: true,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    sitemap({ filter: (url) => isIndexed(url, outDir, base) }),
    searchIndex(),
    desk(),
    keepRenderer(),
  ],
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});
