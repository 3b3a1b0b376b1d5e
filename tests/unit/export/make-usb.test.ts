import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isLeftOut } from '../../../tools/export/edition/left-out.ts';
import { readSiteFacts } from '../../../tools/export/edition/site-facts.ts';
import { makeUsb } from '../../../tools/export/usb/make-usb.ts';
import { parseSums } from '../../../tools/export/usb/sums.ts';

const work = mkdtempSync(join(tmpdir(), 'bawaba-usb-'));
afterAll(() => rmSync(work, { recursive: true }));

function makeSite(name: string, home = 'https://portal.example/'): string {
  const site = join(work, name);
  const files = {
    'index.html': `<title>بوابة — دليل</title><meta property="og:site_name" content="بوابة">
      <meta name="description" content="وصف"><link rel="canonical" href="${home}">
      <script type="module" src="/_astro/a.js"></script>`,
    'services/index.html': '<html><a href="/">الرئيسية</a>',
    '_astro/a.js': 'import { b } from "./b.js"; fetch(b); new Worker("/_astro/engine.js");',
    '_astro/b.js': 'export const b = "/pagefind/pagefind-entry.json";',
    '_astro/engine.js': 'self.postMessage(1);',
    'pagefind/pagefind-entry.json': '{}',
    'admin/index.html': 'المكتب',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  return site;
}

describe('a copy for a stick', () => {
  const folder = join(work, 'copy');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  it('has every file in its list, and the same bytes each time', async () => {
    const site = makeSite('site');
    const { pages, files, zip } = await makeUsb(site, folder);
    const first = readFileSync(zip);
    const listed = [...parseSums(read('SHA256SUMS')).keys()];
    expect([pages, files]).toEqual([2, listed.length + 1]);
    expect(listed).toEqual(expect.arrayContaining(['verify.html', 'اقرأني.html']));
    expect(listed.filter((path) => path.startsWith('admin/'))).toEqual([]);
    await makeUsb(site, folder);
    expect(readFileSync(zip).equals(first)).toBe(true);
  });

  it('asks for files and workers by the way that a folder has', () => {
    const [, script = ''] = /src="\.\/(_astro\/page[^"]+)"/.exec(read('index.html')) ?? [];
    expect(read(script)).toMatch(/bawabaFolder\.fetch\(.*bawabaFolder\.Worker\(/s);
    expect(read('_astro/engine.js')).toContain('bawabaFolder.worker.postMessage(1)');
    expect(read('pagefind/pagefind-entry.json.js')).toBe(
      'bawabaFolder.put("pagefind/pagefind-entry.json","e30=");\n',
    );
  });

  it('says that it is not signed, where it is not', () => {
    expect(read('verify.html')).toContain('هذه النسخة بلا توقيع');
    expect(read('اقرأني.html')).toContain('لا شيء يثبت من أصدر هذه النسخة');
  });

  it('takes the place of nothing else', async () => {
    const site = makeSite('another-site');
    await expect(makeUsb(site, site)).rejects.toThrow('other files');
    expect(readSiteFacts(site).name).toBe('بوابة');
  });
});

describe('readSiteFacts', () => {
  it('reads what the site says of itself', () => {
    expect(readSiteFacts(makeSite('facts'))).toEqual({
      name: 'بوابة',
      tagline: 'دليل',
      description: 'وصف',
      home: 'https://portal.example/',
    });
  });

  it('refuses a site of a path, and a folder without one', () => {
    const site = makeSite('under', 'https://portal.example/portal/');
    expect(() => readSiteFacts(site)).toThrow('without BASE_PATH');
    expect(() => readSiteFacts(work)).toThrow('There is no built site');
  });
});

it.each([
  ['admin/index.html', true],
  ['offline/packs/1.pack', true],
  ['offline/index.html', true],
  ['pagefind/meta.pf_meta', true],
  ['sw.js', true],
  ['manifest.webmanifest', true],
  ['index.html.br', true],
  ['.release.json', true],
  ['index.html', false],
  ['services/x/index.json', false],
  ['data/bawaba.sqlite', false],
])('of %s a copy does without: %s', (path, leftOut) => {
  expect(isLeftOut(path)).toBe(leftOut);
});
