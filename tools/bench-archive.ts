/**
 * What law over time costs a large archive: `npm run bench:archive -- --acts 10000` makes as many acts, builds their
 * site with their amendments and without, and compares. `--seed N` makes others, `--out FILE` says where the figures
 * go, `--keep` leaves the content and the sites where they were made. On a busy machine trust the processor's seconds.
 * No other build may run in this folder meanwhile: Astro keeps what it has bundled in one place.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './bench-archive/build-site.ts';
import { consolidateAll } from './bench-archive/consolidate-all.ts';
import { makeActs, type MadeAct } from './generate/make-acts.ts';
import { smallContent, writeContent } from './generate/write-content.ts';
import { exitWith } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    acts: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/results/archive.json' },
    keep: { type: 'boolean', default: false },
  },
});
const workFolder = mkdtempSync(join(tmpdir(), 'bawaba-archive-'));
process.once('exit', () => {
  if (options.keep) console.log(`Kept in ${workFolder}.`);
  else rmSync(workFolder, { recursive: true, force: true });
});
await main().catch(exitWith);

async function main(): Promise<void> {
  const acts = makeActs(readCount('acts'), readCount('seed'));
  // The first build bundles the desk, which the others find; neither of those that count is to pay for it.
  await buildSite(smallContent, join(workFolder, 'small-site'), join(workFolder, 'small.log'));
  const plain = await build(acts, 'plain');
  const amended = await build(acts, 'amended');
  const consolidation = consolidateAll(acts);
  const report = {
    acts: acts.length,
    machine: {
      node: process.version,
      processor: cpus()[0]?.model,
      processors: availableParallelism(),
    },
    builds: { plain: roundAll(plain), amended: roundAll(amended) },
    ratios: compare(amended, plain),
    consolidation: {
      ...roundAll(consolidation),
      shareOfPlainBuild: round(consolidation.seconds / plain.seconds),
    },
  };
  console.table({ ...report.builds, 'amended by plain': report.ratios });
  console.log('Consolidation alone, of which no page is made:', report.consolidation);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`Written to ${options.out}.`);
}

async function build(acts: readonly MadeAct[], name: 'plain' | 'amended') {
  const content = join(workFolder, name);
  writeContent(content, acts, { hasAmendments: name === 'amended' });
  console.log(`Building ${acts.length} acts, ${name} …`);
  const log = join(workFolder, `${name}.log`);
  const built = await buildSite(content, join(workFolder, `${name}-site`), log);
  const perPage = (seconds: number) => (seconds * 1000) / built.pages;
  return {
    ...built,
    millisecondsPerPage: perPage(built.seconds),
    ...(built.cpuSeconds && { cpuMillisecondsPerPage: perPage(built.cpuSeconds) }),
  };
}

function readCount(name: 'acts' | 'seed'): number {
  const count = Number(options[name]);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} is a whole number above zero, not "${options[name]}".`);
}

type Figures = Awaited<ReturnType<typeof build>>;

function compare(one: Figures, other: Figures): Record<string, number> {
  const ratios = Object.entries(one).map(([name, value]) => [
    name,
    round(value / (other[name as keyof Figures] ?? 0)),
  ]);
  return Object.fromEntries(ratios.filter(([, ratio]) => Number.isFinite(ratio)));
}

function roundAll(figures: object): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
