import type { CmsBackend } from 'decap-cms-core';
import type { Plugin } from 'vite';
import { backends, type BackendName } from './backends.ts';

const id = 'desk:backend';

/** Gives the page, as `desk:backend`, the one backend it is built with: the others stay out of the bundle. */
export function backendModule(backend: CmsBackend): Plugin {
  const { module, exported } = backends[backend.name as BackendName];
  return {
    name: 'backend-module',
    enforce: 'pre',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) =>
      source === `\0${id}`
        ? `export { ${exported} as Backend } from '${module}';\nexport const settings = ${JSON.stringify(backend)};\n`
        : null,
  };
}
