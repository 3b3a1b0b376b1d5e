import { readFileSync } from 'node:fs';

/** The seconds that the children of a process have had the processor, by Linux's own account. */
export function cpuOfChildren(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return children.map(ticksOf).reduce((total, ticks) => total + ticks, 0) / ticksPerSecond;
}

function ticksOf(pid: string): number {
  // After the name in brackets, which may hold anything.
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return (user ?? 0) + (system ?? 0);
}

const ticksPerSecond = 100;
