/**
 * Prints the `size-adjust` and `…-override` values with which a font of the reader's machine takes
 * the room of Vazirmatn until that arrives. Run where the fallback font is installed:
 *
 *     node tools/measure-font-fallback.ts "Noto Sans Arabic"
 */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const family = process.argv[2] ?? 'Noto Sans Arabic';
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const webFont = await readFile(
  new URL('../src/styles/fonts/vazirmatn-arabic.woff2', import.meta.url),
);

// Ordinary prose: the width of a page of text depends on how often each letter occurs.
const sample = `يحق لكل مواطن أن يحصل على جواز سفر، وتصدره إدارة الهجرة والجوازات بعد تقديم الطلب والوثائق
المطلوبة ودفع الرسم المحدد في القانون رقم 17 لعام 2012. تنشر القوانين والمراسيم في الجريدة الرسمية وتعد
نافذة من تاريخ صدورها ما لم تنص على خلاف ذلك، ويصدر الوزير المختص التعليمات التنفيذية لأحكامها.`;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const measured = await page.evaluate(
  async ({ bytes, family, sample }) => {
    const face = new FontFace('Measured', new Uint8Array(bytes), { weight: '400 700' });
    document.fonts.add(await face.load());
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('no 2d context');
    const measure = (font: string) => {
      context.font = `1000px ${font}`;
      return context.measureText(sample);
    };
    const own = measure('Measured');
    return {
      ratio: own.width / measure(`"${family}"`).width,
      missing: measure(`"${family}", monospace`).width === measure('monospace').width,
      ascent: own.fontBoundingBoxAscent / 1000,
      descent: own.fontBoundingBoxDescent / 1000,
    };
  },
  { bytes: [...webFont], family, sample },
);
await browser.close();
if (measured.missing) throw new Error(`"${family}" is not installed here`);

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
console.log(`size-adjust: ${percent(measured.ratio)};
ascent-override: ${percent(measured.ascent / measured.ratio)};
descent-override: ${percent(measured.descent / measured.ratio)};
line-gap-override: 0%;`);
