/**
 * What all headers cost: the page of an act from nginx with `deploy/`, beside the same bytes from bare nginx, loaded by wrk
 * in turns. `npm run bench:serve -- --pairs 7 --seconds 6 --path /decrees/law/2003/24/ --out bench/results/serve.json`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { quantile } from './bench-search/sample.ts';
import { cpuOfChildren } from './bench-serve/cpu-of-children.ts';
import { readLoad, type Load } from './bench-serve/read-load.ts';
import { compressSite } from './compress/compress-site.ts';
import { assertBuilt, distDirectory } from './dist.ts';
import { exitWith } from './serve.ts';
import { hasBrotli, isInstalled, startNginx, type WebServer } from './web-servers.ts';

const allowed = 0.95;
const round = (value: number) => Math.round(value * 1000) / 1000;
/** As browsers send it over HTTPS; nginx without the module answers in gzip. */
const encodings = { 'accept-encoding': 'gzip, deflate, br, zstd' };

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '6' },
    path: { type: 'string', default: '/decrees/law/2003/24/' },
    out: { type: 'string', default: 'bench/results/serve.json' },
  },
});
await main().catch(exitWith);

async function main(): Promise<void> {
  assertBuilt();
  for (const command of ['nginx', 'wrk'])
    if (!isInstalled(command)) throw new Error(`${command} is needed: apt-get install ${command}`);
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-bench-serve-'));
  const root = join(folder, 'site');
  cpSync(join(distDirectory, options.path), join(root, options.path), { recursive: true });
  cpSync(join(distDirectory, '404.html'), join(root, '404.html'));
  await compressSite(root, join(folder, 'cache'));
  const full = await startNginx(root);
  const bare = await startNginx(root, { isBare: true });
  try {
    const sent = await Promise.all([full, bare].map(({ origin }) => bytesOf(origin)));
    if (sent[0] !== sent[1]) throw new Error(`Not the same bytes: ${sent.join(' and ')}.`);
    measure(full);
    measure(bare);
    const pairs = Array.from({ length: Number(options.pairs) }, () => {
      const pair = { full: measure(full), bare: measure(bare) };
      return {
        ...pair,
        ratio: pair.full.requests / pair.bare.requests,
        cpuRatio: pair.bare.cpu / pair.full.cpu,
      };
    });
    report(pairs, sent[0] ?? 0, statSync(join(root, options.path, 'index.html')).size);
  } finally {
    await Promise.all([full.stop(), bare.stop()]);
    rmSync(folder, { recursive: true });
  }
}

async function bytesOf(origin: string): Promise<number> {
  const answer = await fetch(origin + options.path, { method: 'HEAD', headers: encodings });
  return Number(answer.headers.get('content-length'));
}

/** Loads the page; on a machine that others use too, the processor time of one answer tells more than their number. */
function measure({ origin, pid = 0 }: WebServer): Measured {
  const header = `Accept-Encoding: ${encodings['accept-encoding']}`;
  const args = ['-t1', '-c32', `-d${options.seconds}s`, '--latency', '-H', header];
  const before = cpuOfChildren(pid);
  const { stdout, status } = spawnSync('wrk', [...args, origin + options.path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wrk failed:\n${stdout}`);
  const read = readLoad(stdout);
  const microseconds = (cpuOfChildren(pid) - before) * 1e6;
  return { ...read, cpu: round(microseconds / (read.requests * Number(options.seconds))) };
}

function report(pairs: Pair[], sent: number, raw: number): void {
  const medianOf = (of: (pair: Pair) => number) => quantile(pairs.map(of), 0.5);
  const ratio = medianOf((pair) => pair.ratio);
  const medians = (of: (pair: Pair) => Measured) => ({
    requests: medianOf((pair) => of(pair).requests),
    p99: medianOf((pair) => of(pair).p99),
    cpu: medianOf((pair) => of(pair).cpu),
  });
  const results = {
    path: options.path,
    bytes: { raw, sent, encoding: hasBrotli ? 'br' : 'gzip' },
    machine: { cpus: cpus().length, load: loadavg() },
    ratio: round(ratio),
    ratios: pairs.map((pair) => round(pair.ratio)),
    allowed,
    cpuRatio: round(medianOf((pair) => pair.cpuRatio)),
    withHeaders: medians(({ full }) => full),
    bare: medians(({ bare }) => bare),
    pairs,
  };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
  console.table({
    'deploy/, all headers': results.withHeaders,
    'bare nginx': results.bare,
  });
  console.log(
    `ratio ${results.ratio} (${results.ratios.join(', ')}), at least ${allowed}; by processor time ${results.cpuRatio}`,
  );
  if (ratio < allowed) process.exitCode = 1;
}

/** With the processor time of one answer, in microseconds. */
interface Measured extends Load {
  cpu: number;
}

interface Pair {
  full: Measured;
  bare: Measured;
  ratio: number;
  cpuRatio: number;
}
