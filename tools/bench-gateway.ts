/**
 * What an office's gateway bears: `npm run bench:gateway` lets `--editors 50` who are signed in save at once over HTTP for
 * `--seconds 60`, and then again while the gateway is killed (kill -9) at random moments and started anew. No acknowledged
 * save may be lost, no text replaced that was not read, every conflict must be told. `--entries 20`, `--seed N`,
 * `--out FILE`.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { smallContent } from './bench-archive/write-content.ts';
import { callerOf, type Caller } from './bench-gateway/call.ts';
import { editUntil, nothingHeard, serviceText, type Heard } from './bench-gateway/edit.ts';
import { findFaults } from './bench-gateway/verify.ts';
import { quantile } from './bench-search/sample.ts';
import { accountOf, makeOffice, type OfficeProcess } from './office-process.ts';
import { randomNumbers } from './random.ts';
import { exitWith } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    editors: { type: 'string', default: '50' },
    entries: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/results/gateway.json' },
  },
});
const [editors, entries, seconds, seed] = [
  options.editors,
  options.entries,
  options.seconds,
  options.seed,
].map(Number) as [number, number, number, number];
const password = 'سبع نخلات على الفرات';
/** Milliseconds between a start of the gateway and its next end. */
const shortestLife = 200;
const longestLife = 5000;

await main().catch(exitWith);

async function main(): Promise<void> {
  const office = await openOffice();
  try {
    const callers = await signInAll(office.origin);
    console.log(`${editors} editors of ${entries} entries save for ${seconds} s …`);
    const calm = await saveAll(callers, 'calm');
    const calmFaults = await findFaults(office, calm, { isKilled: false });
    console.log('The same, while the gateway is killed …');
    const end = Date.now() + seconds * 1000;
    const [hit, restarts] = await Promise.all([saveAll(callers, 'hit'), killUntil(end, office)]);
    const all = joinHeard(calm, hit);
    const hitFaults = await findFaults(office, all, { isKilled: true });
    report({
      calm: { ...figuresOf(calm), faults: calmFaults },
      killed: { ...figuresOf(hit), ...restarts, faults: hitFaults },
    });
  } finally {
    await office.remove();
  }
}

async function openOffice(): Promise<OfficeProcess> {
  const content = mkdtempSync(join(tmpdir(), 'bawaba-bench-'));
  cpSync(smallContent, content, { recursive: true });
  for (let entry = 0; entry < entries; entry += 1)
    writeFileSync(join(content, 'services', `entry-${entry}.md`), serviceText('أول'));
  const office = await makeOffice({
    content,
    password,
    accounts: Array.from({ length: editors }, (_, index) => accountOf(`editor-${index}`, 'author')),
    // Nothing is published here; a build of the site would be measured with the saves.
    settings: () => ({ build: [process.execPath, '--eval', '0'] }),
  });
  rmSync(content, { recursive: true });
  await office.start();
  return office;
}

async function signInAll(origin: string): Promise<Caller[]> {
  const callers = Array.from({ length: editors }, () => callerOf(origin));
  for (const [index, caller] of callers.entries()) await caller.signIn(`editor-${index}`, password);
  return callers;
}

async function saveAll(callers: readonly Caller[], round: string): Promise<Heard> {
  const heard = nothingHeard();
  const end = Date.now() + seconds * 1000;
  await Promise.all(
    callers.map((caller, index) => {
      const who = { editor: `editor-${index}`, slug: `entry-${index % entries}`, round };
      return editUntil(end, caller, who, heard);
    }),
  );
  return heard;
}

/** Kills the gateway at random moments, every other time without what it started, and starts it again. */
async function killUntil(end: number, office: OfficeProcess) {
  const next = randomNumbers(seed);
  const starts: number[] = [];
  while (Date.now() < end) {
    await wait(shortestLife + next() * (longestLife - shortestLife));
    await office.kill({ isAlone: starts.length % 2 === 1 });
    const killed = performance.now();
    await office.start();
    starts.push(performance.now() - killed);
  }
  return { kills: starts.length, medianRestart: Math.round(quantile(starts, 0.5)) };
}

function joinHeard(one: Heard, other: Heard): Heard {
  return {
    saves: [...one.saves, ...other.saves],
    conflicts: one.conflicts + other.conflicts,
    unanswered: one.unanswered + other.unanswered,
    wrong: [...one.wrong, ...other.wrong],
  };
}

function figuresOf({ saves, conflicts, unanswered }: Heard) {
  const times = saves.map(({ milliseconds }) => milliseconds);
  return {
    saves: saves.length,
    savesPerSecond: Number((saves.length / seconds).toFixed(1)),
    ...{ p50: Math.round(quantile(times, 0.5)), p95: Math.round(quantile(times, 0.95)) },
    slowest: Math.round(Math.max(0, ...times)),
    ...{ conflicts, unanswered },
  };
}

function report(rounds: Record<'calm' | 'killed', Round>): void {
  const shown = Object.entries(rounds).map(([name, { faults, ...figures }]) => [
    name,
    { ...figures, faults: faults.length },
  ]);
  console.table(Object.fromEntries(shown));
  const results = { editors, entries, seconds, load: loadavg()[0], ...rounds };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Load ${loadavg()[0]?.toFixed(1)}. Written to ${options.out}.`);
  const { calm, killed } = rounds;
  const isProof = calm.saves > 0 && calm.conflicts > 0 && killed.saves > 0;
  const faults = [
    ...calm.faults,
    ...killed.faults,
    ...(isProof ? [] : ['too little was saved to prove anything']),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
}

interface Round extends ReturnType<typeof figuresOf> {
  faults: string[];
}
