import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const entry = 'virtual:workbox-worker';

/**
 * Makes a copy of the site, of hard links, whose worker is a plain precache of Workbox: the files of `list`, each with its
 * digest as its revision, as workbox-build would write it.
 */
export async function copyWithWorkbox(
  site: string,
  copy: string,
  list: readonly { path: string; sha256: string }[],
): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(site, copy, { recursive: true, mode: 0 });
  const precache = list.map(({ path, sha256 }) => ({
    url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    revision: sha256.slice(0, 16),
  }));
  const worker = join(copy, 'sw.js');
  for (const file of [worker, `${worker}.gz`, `${worker}.br`]) rmSync(file, { force: true });
  writeFileSync(worker, await bundle(JSON.stringify(precache)));
}

async function bundle(precache: string): Promise<string> {
  const source = `
    import { precacheAndRoute } from 'workbox-precaching';
    self.skipWaiting();
    precacheAndRoute(${precache});`;
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'workbox-worker',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
