import tailwindcss from '@tailwindcss/vite';
import type { CmsBackend } from 'decap-cms-core';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { backendModule } from './config/backend-module.ts';
import { readBackend } from './config/read-backend.ts';
import { guideFolder, guidePage } from './guide/guide-page.ts';
import { deskPatches } from './patches/desk-patches.ts';
import { backendPatches } from './patches/backends.ts';
import { deskModules, patchPackages } from './patches/plugin.ts';
import { deskPolicy } from './policy.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the desk into `directory`, apart from the site's own build: no style or script of one reaches the other. The
 * policy under which it works stands beside it, in `csp.txt`. The bundle depends on the schemas and not on the
 * content, so it is kept in `cache` until one of its sources changes.
 */
export async function buildDesk(directory: string, cache: string): Promise<'built' | 'reused'> {
  const backend = readBackend(project);
  const kept = join(cache, fingerprint(backend));
  const isKept = existsSync(kept);
  if (!isKept) {
    forgetOld(cache);
    const part = `${kept}.${process.pid}`;
    await inProduction(() => bundle(part, backend));
    writeFileSync(join(part, 'csp.txt'), `${deskPolicy(backend)}\n`);
    keep(part, kept);
  }
  cpSync(kept, directory, { recursive: true });
  return isKept ? 'reused' : 'built';
}

/** Another build of the same sources may have been quicker: then its bundle, which is the same, is the one kept. */
function keep(part: string, kept: string): void {
  try {
    renameSync(part, kept);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}

/** Not the recent ones: a build that runs beside this one may be reading them. */
function forgetOld(cache: string): void {
  const lastWeek = Date.now() - 7 * 24 * 60 * 60 * 1000;
  for (const path of globSync(join(cache, '*')))
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < lastWeek)
      rmSync(path, { recursive: true, force: true });
}

/** Under another NODE_ENV, a test's for one, Vite makes a desk that styles itself inline, which its policy refuses. */
async function inProduction(make: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await make();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function bundle(outDir: string, backend: CmsBackend): Promise<void> {
  await build({
    configFile: false,
    root: join(project, 'admin'),
    // The same files are served under any BASE_PATH.
    base: './',
    logLevel: 'error',
    plugins: [
      mirrorStyles,
      patchPackages([...deskPatches, ...(backendPatches[backend.name] ?? [])]),
      deskModules(join(project, 'admin')),
      backendModule(backend),
      // For the tokens of the site, which are in its words.
      tailwindcss(),
      guidePage(project),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: ['admin/index.html', 'admin/guide/index.html'].map((page) => join(project, page)),
      },
      // A font in a sheet would need `data:` in the policy.
      assetsInlineLimit: 0,
    },
  });
}

const mirrorStyles: Plugin = {
  name: 'mirror-styles',
  enforce: 'pre',
  resolveId(source, importer) {
    const ours = join(project, 'admin/look/mirrored-cache.ts');
    return source === '@emotion/cache' && importer !== ours ? ours : null;
  },
};

/** Of everything that the bundle may hold: a source too many costs a build, one too few a stale desk. */
function fingerprint(backend: CmsBackend): string {
  const sources = globSync(
    [
      'admin/**/*',
      'src/{arabic,components,domain,schema,styles}/**/*',
      `${guideFolder}/**/*`,
      'package-lock.json',
    ],
    { cwd: project, exclude: (path) => /^admin\/(?:gateway|local)$/.test(path) },
  );
  const hash = createHash('sha256').update(JSON.stringify(backend));
  for (const path of sources.filter((path) => statSync(join(project, path)).isFile()).sort())
    hash.update(path).update(readFileSync(join(project, path)));
  return hash.digest('hex').slice(0, 16);
}
