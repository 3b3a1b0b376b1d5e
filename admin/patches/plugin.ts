import { join } from 'node:path';
import type { Plugin } from 'vite';
import { applyPatches, type Patch } from './patch.ts';

/** Patches the packages that a build bundles. The build fails when a patch finds no place to stand. */
export function patchPackages(patches: readonly Patch[]): Plugin {
  const byFile = Map.groupBy(patches, ({ file }) => file);
  const untouched = new Set(byFile.keys());
  return {
    name: 'patch-packages',
    enforce: 'pre',
    transform(source, id) {
      const file = /.*\/node_modules\/([^?]+)/.exec(id)?.[1] ?? '';
      const own = byFile.get(file);
      if (!own) return null;
      untouched.delete(file);
      return { code: applyPatches(source, own), map: null };
    },
    generateBundle() {
      const [file] = untouched;
      if (file === undefined) return;
      const names = (byFile.get(file) ?? []).map(({ name }) => `«${name}»`).join(', ');
      this.error(`No module ${file} is in the bundle: patch ${names} changes nothing.`);
    },
  };
}

/** Lets a patch import a module of the desk: `desk:language/sort-phrases.ts` is `admin/language/sort-phrases.ts`. */
export function deskModules(admin: string): Plugin {
  return {
    name: 'desk-modules',
    enforce: 'pre',
    resolveId: (id) => (/^desk:.*\.ts$/.test(id) ? join(admin, id.slice('desk:'.length)) : null),
  };
}
