import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

/** What a check of the world outside came to. */
export type Outcome = { kind: 'passed' | 'failed' | 'unreachable'; said: string };

/** Has npm check who signed every installed package. Registries without signatures, or machines without a way to the keys, are told of. */
export function auditSignatures(): Outcome {
  const { status, said } = run('npm', [
    ...['audit', 'signatures', '--fetch-retries=0', '--loglevel=notice'],
  ]);
  if (status === 0) return { kind: 'passed', said };
  return { kind: unreachable.test(said) ? 'unreachable' : 'failed', said };
}

/** Writes the bill of materials of what is installed, as CycloneDX JSON that fits its schema, to `file`. */
export function writeBillOfMaterials(file: string): Outcome {
  rmSync(file, { force: true });
  const { status, said } = run('cyclonedx-npm', [
    ...['--output-format', 'JSON', '--output-file', file, '--output-reproducible', '--validate'],
    // What npm calls problems are peers in newer versions than some package names.
    '--ignore-npm-errors',
  ]);
  return { kind: status === 0 && existsSync(file) ? 'passed' : 'failed', said };
}

const unreachable =
  /npm error code (?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)|No registry keys|no dependencies to audit/i;

/** Its exit code and what it said; commands of node_modules come first in the path of npm's scripts. */
function run(command: string, args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) throw error;
  return { status, said: `${stdout}${stderr}`.trim() };
}
