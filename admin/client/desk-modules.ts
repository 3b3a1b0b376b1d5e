import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const modules: Readonly<Record<string, string>> = {
  'desk:entry-list': './list/entry-list.ts',
  'desk:entry-search': './list/entry-search.ts',
  'desk:editor-tools': './editor-tools.ts',
};

/** The desk's own modules under names that patched packages can import. */
export const deskModules: Plugin = {
  name: 'desk-modules',
  enforce: 'pre',
  resolveId(source) {
    const file = modules[source];
    return file ? fileURLToPath(new URL(file, import.meta.url)) : null;
  },
};
