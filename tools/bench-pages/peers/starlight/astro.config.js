import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://starlight.example',
  outDir: process.env.OUT_DIR,
  integrations: [
    starlight({
      title: 'الدليل',
      locales: { root: { label: 'العربية', lang: 'ar', dir: 'rtl' } },
      sidebar: [{ label: 'الأدلة', items: [{ autogenerate: { directory: 'guides' } }] }],
    }),
  ],
});
