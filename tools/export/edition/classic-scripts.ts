/**
 * The modules of the built site as classic scripts: from `file://` browsers load no module. These find the object of
 * browser/folder.ts where modules ask the browser for what needs a server.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { folderScript, scriptsFile } from './script-files.ts';

/**
 * One script for each set of modules that a page has, one for each worker that these start, and what all stand on; by their
 * paths from the site's root. A module that another names without importing it is a worker.
 */
export async function makeClassic(
  site: string,
  sets: readonly (readonly string[])[],
): Promise<Map<string, string>> {
  const classic = new Map<string, string>();
  const used = new Set<string>();
  for (const set of sets) {
    const files = set.map((script) => join(site, script));
    const { code, modules } = await bundle(files, inPage);
    classic.set(scriptsFile(set), code);
    for (const module of modules) used.add(module);
  }
  for (const name of modulesIn(join(site, '_astro'))) {
    const file = join(site, '_astro', name);
    const isNamed = [...classic.values()].some((code) => code.includes(name));
    if (used.has(file) || !isNamed) continue;
    classic.set(`_astro/${name}`, (await bundle([file], inWorker)).code);
  }
  const source = fileURLToPath(new URL('browser/folder.ts', import.meta.url));
  classic.set(folderScript, (await bundle([source])).code);
  return classic;
}

const inPage = { fetch: 'bawabaFolder.fetch', Worker: 'bawabaFolder.Worker' };
const inWorker = { ...inPage, self: 'bawabaFolder.worker' };

function modulesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
}

/** One classic script of some files and all that they import, and which files these are. */
export async function bundle(
  files: readonly string[],
  define: Record<string, string> = {},
): Promise<{ code: string; modules: string[] }> {
  const result = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    plugins: [importAll(files)],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk] = result.output;
  return { code: chunk.code, modules: chunk.moduleIds };
}

const entry = 'virtual:entry';

function importAll(files: readonly string[]): Plugin {
  return {
    name: 'import-all',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) =>
      id === entry ? files.map((file) => `import ${JSON.stringify(file)};`).join('\n') : undefined,
    // What a module imports later Vite fetches ahead, by its address: here it is in the same script.
    transform: (code) => code.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'),
  };
}
