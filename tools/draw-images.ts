/**
 * Draws the images that other programs show for the site (a phone's home screen, a shared link)
 * from the mark and the tokens' colours into public/. They are committed; run it after changing the mark:
 *
 *     node tools/draw-images.ts
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = new URL('../', import.meta.url);
const mark = await readFile(new URL('public/favicon.svg', root), 'utf8');
const font = await readFile(new URL('src/styles/fonts/vazirmatn-arabic.woff2', root), 'base64');
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Of the largest circle or square that a phone cuts from a maskable icon, the mark fills this share of the width. */
const maskable = '72%';

const images = [
  ...[192, 512].map((size) => ({
    file: `icon-${size}.png`,
    width: size,
    height: size,
    html: `<style>svg { width: 100%; display: block }</style>${mark}`,
  })),
  {
    file: 'icon-maskable-512.png',
    width: 512,
    height: 512,
    html: `<style>body { background: #023c43; display: grid; place-items: center; height: 100vh } svg { width: ${maskable} }</style>${mark}`,
  },
  {
    file: 'apple-touch-icon.png',
    width: 180,
    height: 180,
    // The system rounds the corners itself: square ground, mark within.
    html: `<style>body { background: #023c43 } svg { width: 180px; display: block }</style>${mark}`,
  },
  {
    file: 'og-image.png',
    width: 1200,
    height: 630,
    html: `<style>
      @font-face { font-family: V; font-weight: 400 700; src: url(data:font/woff2;base64,${font}) }
      body { background: #023c43; color: #f8f5ec; font-family: V; position: relative; height: 630px }
      main { position: absolute; inset: 120px 90px auto; display: flex; gap: 56px; align-items: center }
      main svg { width: 250px }
      h1 { font-size: 150px; line-height: 1.3; margin: 0 }
      p { font-size: 44px; margin: 0; line-height: 1.6 }
      .arcade { position: absolute; inset: auto 0 0; width: 1200px; height: 128px; color: #1f5a64 }
    </style>
    <main>${mark}<div><h1>بوابة</h1><p>الخدمات والقوانين والجهات في سورية</p></div></main>
    <svg class="arcade" fill="none" stroke="currentColor" stroke-width="1.5">
      <pattern id="a" width="48" height="64" patternUnits="userSpaceOnUse" patternTransform="scale(2)">
        <path d="M4 64V34c0-11 9-17 20-24 11 7 20 13 20 24v30M10 64V36c0-8 6-13 14-18 8 5 14 10 14 18v28M0 4h48"/>
      </pattern>
      <rect width="1200" height="128" fill="url(#a)" stroke="none"/>
    </svg>`,
  },
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { file, width, height, html } of images) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<html lang="ar" dir="rtl"><style>* { margin: 0 }</style>${html}</html>`);
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL(`public/${file}`, root));
  // What an image does not cover stays clear: the corners of the mark.
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
