import { join } from 'node:path';
import { build } from 'vite';

/** Bundles stock Decap from the packages of the desk, without a patch of ours, into `outDir`. */
export async function buildStock(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'stock'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  });
}
