import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import type { Plugin } from 'vite';
import {
  removeStrays,
  rendererFolder,
  rendererModule,
  siteFile,
  stylesFile,
  type PageStyles,
} from './renderer-folder.ts';

type Pages = HookParameters<'astro:build:setup'>['pages'];

/**
 * Keeps the bundle with which Astro makes the pages of the site, which it otherwise deletes after a build. Previews are
 * made with it: the same components, the same links to the same styles, and nothing is built twice.
 */
export function keepRenderer(): AstroIntegration {
  let site = '';
  let bundle: string | undefined;
  let pages: Pages = new Map();
  return {
    name: 'preview-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = withPreviewModule((folder) => (bundle = folder));
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      // Astro writes into its bundle until it is about to use it.
      'pages:bundled': () => {
        if (bundle) keep(bundle, site, pages);
      },
    },
  };
}

function withPreviewModule(noteFolder: (folder: string) => void): Plugin {
  return {
    name: 'preview-module',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('renderer/main.ts', import.meta.url)),
        fileName: rendererModule,
        preserveSignature: 'strict',
      });
    },
    writeBundle({ dir }) {
      if (dir) noteFolder(dir);
    },
  };
}

/** A gateway may be using the renderer of the build before: the new one takes its place whole. */
function keep(bundle: string, site: string, pages: Pages): void {
  const styles: PageStyles = [...pages].map(([key, page]) => [key, page.styles]);
  removeStrays();
  const folder = rendererFolder(site);
  const [next, last] = [`${folder}.next`, `${folder}.last`];
  for (const leftover of [next, last]) rmSync(leftover, { recursive: true, force: true });
  cpSync(bundle, next, { recursive: true });
  writeFileSync(join(next, siteFile), site);
  writeFileSync(join(next, stylesFile), JSON.stringify(styles));
  try {
    renameSync(folder, last);
  } catch {
    // The first build has none to replace.
  }
  renameSync(next, folder);
  rmSync(last, { recursive: true, force: true });
}
