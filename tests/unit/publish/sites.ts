import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that is gone with its content when the test ends. */
export function makeFolder(): { path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'bawaba-publish-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes files by their paths, in place of what the folder had. */
export function writeSite(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const page = (script: string, text: string) =>
  `<script src="/_astro/${script}.js"></script>${text}`;

/** The files but for one. */
export function without(files: Readonly<Record<string, string>>, gone: string) {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== gone));
}

/** The first release. */
export const spring = {
  'index.html': page('app.aaaa', 'ربيع'),
  'search/index.html': page('app.aaaa', 'بحث'),
  '404.html': page('app.aaaa', 'لا صفحة هنا'),
  'services/passport/index.html': page('app.aaaa', 'جواز'),
  'services/passport/index.json': '{"title":"جواز"}',
  'services/telegram/index.html': page('app.aaaa', 'برقية'),
  'about/index.html': page('app.aaaa', 'عن البوابة'),
  'about/index.html.br': 'compressed',
  'decrees/feed.xml': '<feed/>',
  'uploads/act.docx': 'an upload',
  'pagefind/pagefind-entry.json': '{"hash":"aaaa"}',
  'pagefind/index/aaaa.pf_index': 'index of spring',
  '_astro/app.aaaa.js': 'spring()',
} as const;

/** The second: a page goes, one comes, some change, and so does the script that all but `about` ask for. */
export const summer = {
  ...without(spring, 'services/telegram/index.html'),
  'index.html': page('app.bbbb', 'صيف'),
  'search/index.html': page('app.bbbb', 'بحث'),
  'services/passport/index.html': page('app.bbbb', 'جواز'),
  'services/licence/index.html': page('app.bbbb', 'إجازة سوق'),
  'pagefind/pagefind-entry.json': '{"hash":"bbbb"}',
  'pagefind/index/bbbb.pf_index': 'index of summer',
  '_astro/app.bbbb.js': 'summer()',
};
