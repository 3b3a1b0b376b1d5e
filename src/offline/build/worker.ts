import type { AstroIntegration } from 'astro';
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Publishes the service worker at `/sw.js`, the same as long as its code and the page for what is missing are. */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const isOn = readSwitch(process.env['OFFLINE_WORKER']);
        const code = await bundleWorker(isOn ? 'main' : 'off', base);
        const missing = readFileSync(join(site, 'offline/missing/index.html'));
        // A browser takes a new worker, and with it the page, when a byte of this differs.
        const mark = `// ${hash('sha256', missing)}\n`;
        writeFileSync(join(site, 'sw.js'), code + mark);
        if (!isOn) logger.warn('the service worker is switched off, also where it is at work');
      },
    },
  };
}

/** The code of a worker as one classic script for a site below `base`. */
export async function bundleWorker(name: 'main' | 'off', base: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: project,
    base,
    logLevel: 'error',
    publicDir: false,
    define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(project, `src/offline/browser/worker/${name}.ts`),
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`The worker ${name} has no code.`);
  return chunk.code;
}

/** Whether the worker is on. @throws where the setting is another word. */
export function readSwitch(value = 'on'): boolean {
  if (value !== 'on' && value !== 'off') throw new Error('OFFLINE_WORKER: write on or off.');
  return value === 'on';
}
