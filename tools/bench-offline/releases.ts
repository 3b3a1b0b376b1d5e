/** Two releases of a made archive, the second with a hundredth of its acts changed. */
import { appendFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateContent } from '../generate/generate-content.ts';
import { measureProcess } from '../measure-process.ts';

export interface Releases {
  /** The folders of both sites, as a server shows them. */
  first: string;
  second: string;
}

/** Makes both in `work`. `told` hears what is going on. */
export async function makeReleases(
  work: string,
  acts: number,
  told: (text: string) => void,
): Promise<Releases> {
  const content = join(work, 'content');
  const site = join(work, 'site');
  const first = join(work, 'first');
  const key = join(work, 'keys');
  for (const folder of [content, site, first, key])
    rmSync(folder, { recursive: true, force: true });
  told(`making ${acts} acts`);
  generateContent(content, { acts, services: 200, people: 500 });
  await node(work, ['tools/release.ts', 'keys', '--to', key]);
  told('building the first release');
  await build(work, '1767225600');
  await sign(work);
  await cp(site, first, { recursive: true, preserveTimestamps: true });
  told('building the second');
  const changed = change(content, Math.ceil(acts / 100));
  told(`${changed} acts changed`);
  await build(work, '1767312000');
  await sign(work, '--previous', first);
  for (const folder of [first, site]) zip(folder);
  return { first, second: site };
}

function build(work: string, time: string): Promise<unknown> {
  return node(work, ['tools/astro.ts', 'build'], {
    CONTENT_DIR: join(work, 'content'),
    OUT_DIR: join(work, 'site'),
    CACHE_DIR: join(work, 'cache'),
    RELEASE_PUBLIC_KEY: join(work, 'keys/release.pub'),
    SOURCE_DATE_EPOCH: time,
    BUILD_WITHOUT: 'twins,data,sitemap,desk,previews',
    BASE_PATH: '/',
    NO_COLOR: '1',
  });
}

function sign(work: string, ...more: string[]): Promise<unknown> {
  const key = join(work, 'keys/release.key');
  return node(work, ['tools/release.ts', '--key', key, '--site', join(work, 'site'), ...more]);
}

function node(work: string, parameters: readonly string[], env: Record<string, string> = {}) {
  return measureProcess([process.execPath, ...parameters], join(work, 'log'), { env });
}

/** Adds a sentence to so many acts, evenly over the archive, and says how many there were. */
function change(content: string, count: number): number {
  const acts = globSync('decrees/**/*.md', { cwd: content }).toSorted();
  const step = Math.floor(acts.length / count);
  const chosen = acts.filter((_, index) => index % step === 0).slice(0, count);
  for (const path of chosen)
    appendFileSync(join(content, path), '\nوتنشر تعليماته التنفيذية في الجريدة الرسمية.\n');
  return chosen.length;
}

const worthZipping = /\.(?:html|css|js|json|txt|svg|xml|webmanifest)$/;

/** What `npm run compress` does, in gzip alone: browsers take brotli from secure addresses only. */
function zip(site: string): void {
  for (const path of globSync('**/*', { cwd: site }).filter((path) => worthZipping.test(path))) {
    const file = join(site, path);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
