/** Pages of others, built here from their npm packages, so that they are measured as ours are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.ts';

export interface PeerPage {
  name: string;
  /** A built folder, and the file in it. */
  folder: string;
  file: string;
}

const peers = [
  { id: 'govuk', name: 'GOV.UK start page', file: 'index.html' },
  { id: 'starlight', name: 'Starlight page', file: 'guides/licence/index.html' },
] as const;

/** Builds them below `folder`; the first time their packages are installed in their own folders. */
export async function buildPeers(folder: string): Promise<PeerPage[]> {
  const built: PeerPage[] = [];
  for (const { id, name, file } of peers) {
    const source = fileURLToPath(new URL(`peers/${id}`, import.meta.url));
    const target = join(folder, id);
    if (!existsSync(join(source, 'node_modules'))) await runIn(source, 'npm ci');
    await runIn(source, 'npm run build --silent', { OUT_DIR: target });
    built.push({ name, folder: target, file });
  }
  return built;
}

async function runIn(folder: string, command: string, env: Record<string, string> = {}) {
  const exitCode = await run(command, {
    cwd: folder,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (exitCode !== 0) throw new Error(`"${command}" failed in ${folder}.`);
}
