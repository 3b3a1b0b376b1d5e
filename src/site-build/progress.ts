/** Says what a build is doing: one line that changes in a terminal, a line now and then elsewhere. */
import type { BuildReport } from './report.ts';

export interface Progress {
  /** Begins a stage, and ends the one before; `total` is how many things it makes, if that is known. */
  begin(stage: string, total?: number): void;
  /** So many more are done. */
  advance(count: number): void;
  /** Ends the last stage. */
  end(): void;
}

interface Screen {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

/** Without a terminal a long stage says so little: in a log each line stays. */
const plainEvery = 15_000;
const liveEvery = 200;

export function showProgress(
  report: BuildReport,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  let stage: { name: string; total: number | undefined; done: number; start: number } | undefined;
  let lastShown = 0;
  const isLive = Boolean(screen.isTTY);
  const show = (isLast: boolean) => {
    if (!stage) return;
    const line = describe(stage, (now() - stage.start) / 1000, isLast);
    lastShown = now();
    if (!isLive) screen.write(`${line}\n`);
    else screen.write(`\r\x1b[K${line.slice(0, (screen.columns ?? 80) - 1)}${isLast ? '\n' : ''}`);
  };
  return {
    begin(name, total) {
      this.end();
      stage = { name, total, done: 0, start: now() };
      lastShown = now();
      report.begin(name);
      if (isLive) show(false);
    },
    advance(count) {
      if (!stage) return;
      stage.done += count;
      if (now() - lastShown >= (isLive ? liveEvery : plainEvery)) show(false);
    },
    end() {
      if (!stage) return;
      show(true);
      report.end(stage.done);
      stage = undefined;
    },
  };
}

/** `'pages: 1200 of 5000 (24%), 310/s, 12 s left'` */
function describe(
  { name, total, done }: { name: string; total: number | undefined; done: number },
  seconds: number,
  isLast: boolean,
): string {
  const time = `${seconds.toFixed(1)} s`;
  if (isLast) return `${name}: ${done ? `${done}, ` : ''}${time}`;
  if (!total) return `${name}…`;
  const share = Math.floor((100 * done) / total);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
  return `${name}: ${done} of ${total} (${share}%), ${rate.toFixed(0)}/s${left}`;
}
