import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Absolute path of the built site. */
export const distDirectory = resolve(process.env['OUT_DIR'] ?? 'dist');

/** Throws one clear sentence when there is no built site. */
export function assertBuilt(): void {
  if (existsSync(distDirectory)) return;
  throw new Error(`There is no built site in ${distDirectory}. Run "npm run build" first.`);
}
