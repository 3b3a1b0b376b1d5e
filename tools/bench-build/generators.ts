/** The portal and its peers, each as a command that makes the same pages from sources of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess, type ProcessCost } from '../measure-process.ts';

export const generatorNames = ['ours', 'hugo', 'eleventy'] as const;
export type GeneratorName = (typeof generatorNames)[number];

export interface Build extends ProcessCost {
  pages: number;
  files: number;
  /** Of the HTML alone. */
  bytes: number;
}

/** Where things are: the content, the peers' sources made from it, and what is built. */
export interface Places {
  content: string;
  peers: string;
  /** Sites, caches and logs. */
  work: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const eleventyFolder = join(here, 'peers/eleventy');

/** The version of each, and the peers made ready; throws a sentence that says what to install. */
export function prepare(names: readonly GeneratorName[]): Record<string, string> {
  const versions: Record<string, string> = { node: process.version };
  if (names.includes('hugo')) {
    const told = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout;
    if (!told) throw new Error('Hugo is not there. Install it with: apt-get install hugo');
    versions['hugo'] = /v[\d.]+\S*/.exec(told)?.[0] ?? told.trim();
  }
  if (names.includes('eleventy')) {
    const manifest = join(eleventyFolder, 'node_modules/@11ty/eleventy/package.json');
    if (!existsSync(manifest)) spawnSync('npm', ['ci'], { cwd: eleventyFolder, stdio: 'inherit' });
    versions['eleventy'] = JSON.parse(readFileSync(manifest, 'utf8')).version;
  }
  return versions;
}

/** Where the pages of a generator go. */
export const siteOf = (name: string, { work }: Places): string => join(work, `${name}-site`);

/** Builds from nothing: neither pages nor caches of an earlier build are there. */
export async function buildClean(name: GeneratorName, places: Places): Promise<Build> {
  const site = siteOf(name, places);
  for (const folder of [site, cacheOf(name, places)])
    rmSync(folder, { recursive: true, force: true });
  const cost = await run[name](places, site);
  return { ...cost, ...weigh(site) };
}

/** The portal with its search index, its exports and all else that it publishes. */
export function buildWhole(places: Places, report: string, log: string): Promise<ProcessCost> {
  return buildPortal('whole', places, { log, env: { BUILD_REPORT: report } });
}

/** Forgets what whole builds have kept. */
export function forgetWhole(places: Places): void {
  for (const folder of [siteOf('whole', places), cacheOf('whole', places)])
    rmSync(folder, { recursive: true, force: true });
}

/** What a site holds. */
export function weigh(site: string): { pages: number; files: number; bytes: number } {
  const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const sizes = pages.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    pages: pages.length,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

const run: Record<GeneratorName, (places: Places, site: string) => Promise<ProcessCost>> = {
  ours: (places) =>
    buildPortal('ours', places, {
      log: logOf('ours', places),
      env: { BUILD_WITHOUT: 'twins,data,sitemap,search,desk,previews,offline' },
    }),
  hugo(places, site) {
    const source = join(places.peers, 'hugo');
    const options = ['--quiet', '--config', 'config.json', '--noBuildLock', '--destination', site];
    return measureProcess(['hugo', ...options], logOf('hugo', places), { cwd: source });
  },
  eleventy(places, site) {
    const source = join(places.peers, 'eleventy');
    const modules = join(source, 'node_modules');
    if (!existsSync(modules)) symlinkSync(join(eleventyFolder, 'node_modules'), modules);
    const program = 'node_modules/@11ty/eleventy/cmd.cjs';
    const command = [process.execPath, ...heap, program, '--quiet', `--output=${site}`];
    return measureProcess(command, logOf('eleventy', places), { cwd: source });
  },
};

/** What both programs of Node may hold; the default is too little for Eleventy at 50,000 pages. */
const heap = ['--max-old-space-size=12288'];

const configs = { ours: 'pages', whole: 'whole' } as const;

function buildPortal(
  name: keyof typeof configs,
  places: Places,
  { log, env }: { log: string; env?: Record<string, string> },
): Promise<ProcessCost> {
  const config = `tools/bench-build/ours/${configs[name]}.config.mjs`;
  return measureProcess([process.execPath, 'tools/astro.ts', 'build', '--config', config], log, {
    env: {
      ...env,
      CONTENT_DIR: places.content,
      OUT_DIR: siteOf(name, places),
      CACHE_DIR: cacheOf(name, places),
      BASE_PATH: '/',
      NO_COLOR: '1',
    },
  });
}

const cacheOf = (name: string, { work }: Places): string => join(work, `${name}-cache`);
const logOf = (name: string, { work }: Places): string => join(work, `${name}.log`);
