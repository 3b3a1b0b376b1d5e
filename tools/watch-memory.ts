import { readFileSync } from 'node:fs';

/** Sums the peaks of a process and of those that it starts, in bytes; 0 where there is no /proc. */
export function watchMemory(pid: number | undefined) {
  const peaks = new Map<number, number>();
  const look = (one: number): void => {
    try {
      const status = readFileSync(`/proc/${one}/status`, 'utf8');
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
      peaks.set(one, Math.max(kilobytes * 1024, peaks.get(one) ?? 0));
      const children = readFileSync(`/proc/${one}/task/${one}/children`, 'utf8');
      for (const child of children.split(' ').filter(Boolean)) look(Number(child));
    } catch {
      // It has ended, or there is no /proc.
    }
  };
  const timer = setInterval(() => pid !== undefined && look(pid), 20);
  return {
    stop(): number {
      clearInterval(timer);
      return [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
    },
  };
}
