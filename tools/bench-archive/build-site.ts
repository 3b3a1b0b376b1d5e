/** Builds a site in a process of its own, and tells what that took and made. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureProcess, type ProcessCost } from '../measure-process.ts';

export interface SiteBuild extends ProcessCost {
  /** HTML files, among them those of the texts of amended acts and of two of these side by side. */
  pages: number;
  versions: number;
  comparisons: number;
  /** Everything written: pages, their twins and exports, the search index, styles. */
  files: number;
}

/** Rejects when the site cannot be built, with the end of what the build said. */
export async function buildSite(content: string, target: string, log: string): Promise<SiteBuild> {
  const command = [process.execPath, 'tools/astro.ts', 'build'];
  const env = { CONTENT_DIR: content, OUT_DIR: target, BASE_PATH: '/' };
  return { ...(await measureProcess(command, log, { env })), ...countFiles(target) };
}

function countFiles(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'));
  const count = (pattern: RegExp) => files.filter((file) => pattern.test(file)).length;
  return {
    pages: count(/\.html$/),
    versions: count(/\/(?:as-issued|as-of\/[^/]+)\/index\.html$/),
    comparisons: count(/\/compare\/.+\.html$/),
    files: files.length,
  };
}
