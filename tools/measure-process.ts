import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { watchMemory } from './watch-memory.ts';

export interface ProcessCost {
  seconds: number;
  /** Of all its threads and processes, in user and system; absent where the system does not tell (it needs /proc). */
  cpuSeconds?: number;
  /** The most memory that its processes held, in bytes; absent likewise. */
  memory?: number;
}

/**
 * Runs a program, its output going to the file `log`. Nothing else may be started meanwhile.
 * @throws with the end of what it said when it fails.
 */
export async function measureProcess(
  [command = '', ...parameters]: readonly string[],
  log: string,
  { cwd, env }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<ProcessCost> {
  const output = openSync(log, 'w');
  const start = performance.now();
  const cpuBefore = cpuOfChildren();
  const child = spawn(command, parameters, {
    stdio: ['ignore', output, output],
    ...(cwd && { cwd }),
    env: { ...process.env, ...env },
  });
  const memory = watchMemory(child.pid);
  const exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => closeSync(output));
  const seconds = (performance.now() - start) / 1000;
  const peak = memory.stop();
  if (exitCode !== 0) {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    throw new Error(`${command} ${parameters.join(' ')} failed:\n${lines.slice(-20).join('\n')}`);
  }
  const cpuSeconds = cpuOfChildren() - cpuBefore;
  return {
    seconds,
    ...(cpuSeconds > 0 && { cpuSeconds }),
    ...(peak > 0 && { memory: peak }),
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
