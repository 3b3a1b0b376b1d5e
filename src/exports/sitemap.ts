import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the built page at `url` asks to be listed: the site map leaves out what says `noindex`. */
export function isIndexed(url: string, outDir: string, base: string): boolean {
  const path = decodeURIComponent(new URL(url).pathname).slice(base.replace(/\/$/, '').length);
  const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
  return !html.includes('<meta name="robots" content="noindex"');
}
