import { writeFileSync } from 'node:fs';

/** What a stage of a build took. */
export interface StageReport {
  stage: string;
  /** How many things it made, where it counts them. */
  count: number;
  seconds: number;
  /** Processor time of this process, of the program and of the system for it. */
  cpuSeconds: number;
  /** The most memory that the process held while the stage ran, as far as was seen. */
  peakMegabytes: number;
}

/** What was made, what was kept, and what it took. */
export interface ReportedBuild {
  stages: StageReport[];
  made: number;
  kept: number;
  seconds: number;
  cpuSeconds: number;
  /** The most memory that the process ever held. */
  peakMegabytes: number;
}

export interface BuildReport {
  begin(stage: string): void;
  end(count: number): void;
  /** The whole, so far. */
  sum(pages: { made: number; kept: number }): ReportedBuild;
}

/** Memory is looked at so often. */
const sampleEvery = 100;

export function startReport(): BuildReport {
  const stages: StageReport[] = [];
  let current: { stage: string; start: number; cpu: number; peak: number } | undefined;
  const look = () => {
    if (current) current.peak = Math.max(current.peak, process.memoryUsage.rss());
  };
  setInterval(look, sampleEvery).unref();
  return {
    begin(stage) {
      current = { stage, start: performance.now(), cpu: cpuSeconds(), peak: 0 };
      look();
    },
    end(count) {
      look();
      if (!current) return;
      const { stage, start, cpu, peak } = current;
      stages.push({
        stage,
        count,
        seconds: round((performance.now() - start) / 1000),
        cpuSeconds: round(cpuSeconds() - cpu),
        peakMegabytes: Math.round(peak / 2 ** 20),
      });
      current = undefined;
    },
    sum: (pages) => ({
      stages,
      ...pages,
      seconds: round(process.uptime()),
      cpuSeconds: round(cpuSeconds()),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  };
}

/** The report as a table for people. */
export function tabulate({ stages, made, kept, ...whole }: ReportedBuild): string {
  const rows = [...stages, { stage: 'whole build', count: made + kept, ...whole }].map(
    ({ stage, count, seconds, cpuSeconds, peakMegabytes }) =>
      [
        stage.padEnd(24),
        String(count || '').padStart(9),
        `${seconds.toFixed(1)} s`.padStart(10),
        `${cpuSeconds.toFixed(1)} s`.padStart(10),
        `${peakMegabytes} MB`.padStart(9),
      ].join(''),
  );
  const head = ['stage'.padEnd(24), 'count'.padStart(9), 'time'.padStart(10)];
  return [
    [...head, 'processor'.padStart(10), 'memory'.padStart(9)].join(''),
    ...rows,
    `${made} files made, ${kept} kept`,
  ].join('\n');
}

/** Writes the report as JSON where `BUILD_REPORT` names a file. */
export function writeReport(report: ReportedBuild, file = process.env['BUILD_REPORT']): void {
  if (file) writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
