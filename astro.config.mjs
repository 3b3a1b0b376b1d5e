import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://bawaba.example',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Astro 7's default 'jsx' drops the space between inline elements and so joins Arabic words.
  compressHTML: true,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [mdx()],
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0 } },
});
