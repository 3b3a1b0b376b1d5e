import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { desk } from './admin/integration.ts';
import { keepRenderer } from './admin/preview/integration.ts';
import { serviceWorker } from './src/offline/build/worker.ts';
import { buildPages, isMade } from './src/site-build/index.ts';
import { alignCells } from './src/data/align-cells.ts';
import { offlineRelease } from './src/offline/index.ts';
import { searchIndex } from './src/search/index.ts';

const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://bawaba.example',
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  ...(process.env.CACHE_DIR && { cacheDir: process.env.CACHE_DIR }),
  // Astro 7's default 'jsx' drops the space between inline elements and so joins Arabic words.
  compressHTML: true,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    mdx({ syntaxHighlight: false, processor: satteri({ hastPlugins: [alignCells] }) }),
    isMade('search') && searchIndex(),
    isMade('offline') && serviceWorker(),
    isMade('desk') && desk(),
    isMade('previews') && keepRenderer(),
    isMade('offline') && offlineRelease(),
    buildPages(),
  ],
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});
