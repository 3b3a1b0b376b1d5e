import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { build, type Plugin } from 'vite';
import { backendModule } from './config/backend-module.ts';
import { readBackend } from './config/read-backend.ts';
import { deskPatches } from './patches/desk-patches.ts';
import { deskModules, patchPackages } from './patches/plugin.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the desk into `directory`, apart from the site's own build: no style or script of one reaches the other. The
 * bundle depends on the schemas and not on the content, so it is kept in `cache` until one of its sources changes.
 */
export async function buildDesk(directory: string, cache: string): Promise<'built' | 'reused'> {
  const kept = join(cache, fingerprint());
  const isKept = existsSync(kept);
  if (!isKept) {
    rmSync(cache, { recursive: true, force: true });
    await bundle(`${kept}.part`);
    renameSync(`${kept}.part`, kept);
  }
  cpSync(kept, directory, { recursive: true });
  return isKept ? 'reused' : 'built';
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(project, 'admin'),
    // The same files are served under any BASE_PATH.
    base: './',
    logLevel: 'error',
    plugins: [
      mirrorStyles,
      patchPackages(deskPatches),
      deskModules(join(project, 'admin')),
      backendModule(readBackend(project)),
      // For the tokens of the site, which are in its words.
      tailwindcss(),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
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

function fingerprint(): string {
  const sources = globSync(
    ['admin/**/*', 'src/{arabic,domain,schema}/**/*.ts', 'package-lock.json'],
    {
      cwd: project,
      exclude: (path) => path.includes('local'),
    },
  );
  const hash = createHash('sha256');
  for (const path of sources.filter((path) => /\.\w+$/.test(path)).sort())
    hash.update(path).update(readFileSync(join(project, path)));
  return hash.digest('hex').slice(0, 16);
}
