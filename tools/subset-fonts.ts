/**
 * Cuts Vazirmatn down to the two files that the site serves. The results are committed, so a build
 * never runs this; run it by hand after changing the alphabets below or the package:
 *
 *     node tools/subset-fonts.ts
 *
 * `src/styles/fonts.css` repeats the ranges in its `unicode-range` lines.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const packageDir = new URL('../node_modules/vazirmatn/', import.meta.url);
const outDir = new URL('../src/styles/fonts/', import.meta.url);

/** Inclusive code point ranges. */
const alphabets = {
  /** Modern Arabic with tashkeel, both digit sets, ASCII, and the punctuation of laws and forms. */
  'vazirmatn-arabic': [
    [0x20, 0x7e],
    [0xa0, 0xa0],
    [0xa3, 0xa3],
    [0xab, 0xab],
    [0xb0, 0xb1],
    [0xb7, 0xb7],
    [0xbb, 0xbb],
    [0xd7, 0xd7],
    [0x60c, 0x60c],
    [0x61b, 0x61c],
    [0x61f, 0x61f],
    [0x621, 0x63a],
    [0x640, 0x655],
    [0x660, 0x66c],
    [0x670, 0x671],
    [0x200c, 0x200f],
    [0x2013, 0x2014],
    [0x2018, 0x2019],
    [0x201c, 0x201d],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x2039, 0x203a],
    [0x202f, 0x202f],
    [0x20ac, 0x20ac],
    [0x2212, 0x2212],
    [0xfd3e, 0xfd3f],
  ],
  /** What Persian, Kurdish, Urdu and Turkmen names in Arabic script need beyond it. */
  'vazirmatn-neighbours': [
    [0x679, 0x679],
    [0x67e, 0x67e],
    [0x686, 0x686],
    [0x688, 0x688],
    [0x691, 0x691],
    [0x695, 0x695],
    [0x698, 0x698],
    [0x6a4, 0x6a4],
    [0x6a9, 0x6a9],
    [0x6af, 0x6af],
    [0x6b5, 0x6b5],
    [0x6ba, 0x6ba],
    [0x6be, 0x6be],
    [0x6c0, 0x6c3],
    [0x6c6, 0x6c7],
    [0x6cc, 0x6cc],
    [0x6ce, 0x6ce],
    [0x6d2, 0x6d3],
    [0x6d5, 0x6d5],
    [0x6f0, 0x6f9],
  ],
} as const;

// Shaping and positioning stay; small caps, fractions and other choices nobody asks for go.
const keepFeatures = 'ccmp locl init medi fina rlig calt liga mark mkmk kern tnum'.split(' ');

const source = await readFile(new URL('fonts/variable/Vazirmatn[wght].ttf', packageDir));
await mkdir(outDir, { recursive: true });
for (const [name, ranges] of Object.entries(alphabets)) {
  const font = await subsetFont(source, charactersOf(ranges), {
    targetFormat: 'woff2',
    keepFeatures,
    noHinting: true,
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  await writeFile(new URL(`${name}.woff2`, outDir), font);
  console.log(`${name}.woff2 ${font.length} bytes`);
}
await copyFile(new URL('OFL.txt', packageDir), new URL('OFL.txt', outDir));

function charactersOf(ranges: readonly (readonly [number, number])[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
}
