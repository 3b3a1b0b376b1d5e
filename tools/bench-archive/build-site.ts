/** Builds a site in a process of its own, and tells what that took and made. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchMemory } from '../watch-memory.ts';

export interface SiteBuild {
  seconds: number;
  /** Of all its threads and processes; absent where the system does not tell (it needs /proc). */
  cpuSeconds?: number;
  /** The most memory that it held, in bytes; absent likewise. */
  memory?: number;
  /** HTML files, among them those of the texts of amended acts and of two of these side by side. */
  pages: number;
  versions: number;
  comparisons: number;
  /** Everything written: pages, their twins and exports, the search index, styles. */
  files: number;
}

/** Rejects when the site cannot be built, with the end of what the build said. */
export async function buildSite(content: string, target: string, log: string): Promise<SiteBuild> {
  const output = openSync(log, 'w');
  const start = performance.now();
  const cpuBefore = cpuOfChildren();
  const child = spawn(process.execPath, ['tools/astro.ts', 'build'], {
    stdio: ['ignore', output, output],
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: target, BASE_PATH: '/' },
  });
  const memory = watchMemory(child.pid);
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  const peak = memory.stop();
  closeSync(output);
  if (exitCode !== 0) {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    throw new Error(`The site could not be built:\n${lines.slice(-20).join('\n')}`);
  }
  const cpuSeconds = cpuOfChildren() - cpuBefore;
  return {
    seconds,
    ...(cpuSeconds > 0 && { cpuSeconds }),
    ...(peak > 0 && { memory: peak }),
    ...countFiles(target),
  };
}

/** Processor time of the processes that have ended; 0 where there is no /proc. */
function cpuOfChildren(): number {
  try {
    // The name before the bracket may hold spaces; the times of children are fields 16 and 17, in hundredths.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
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
