import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { BuildResult } from './publisher.ts';
import { runBuild } from './run-build.ts';

interface LocalSite {
  project: string;
  contentDir: string;
  /** The folder that is served; it is replaced when a build has passed. */
  folder: string;
  command: readonly [string, ...string[]];
}

/** Builds the checked-out files of one person's machine, beside the site that is served meanwhile. */
export function localSite({ project, contentDir, folder, command }: LocalSite) {
  return async function build(_commit: string, signal: AbortSignal): Promise<BuildResult> {
    const next = `${folder}.next`;
    await rm(next, { recursive: true, force: true });
    const result = await runBuild({ command, cwd: project, contentDir, outDir: next, signal });
    if (result.isDone) await replace(folder, next);
    await rm(next, { recursive: true, force: true });
    return result;
  };
}

async function replace(folder: string, next: string): Promise<void> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, old);
  await rename(next, folder);
  await rm(old, { recursive: true, force: true });
}
