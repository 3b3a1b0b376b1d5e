import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { ReportedBuild } from '../../../src/site-build/report.ts';
import { makeActs } from '../../../tools/bench-archive/make-acts.ts';
import { writeContent } from '../../../tools/bench-archive/write-content.ts';
import { editsOf } from '../../fixtures/content-edits.ts';

/** `EDIT_ROUNDS=20` compares after each of so many rounds; a run of all tests has time for one. */
const rounds = Number(process.env['EDIT_ROUNDS'] ?? 1);
const seed = Number(process.env['EDIT_SEED'] ?? 7);
const room = mkdtempSync(path.join(tmpdir(), 'bawaba-kept-'));
const content = path.join(room, 'content');
/** How many files are made before a build is killed; another store than that of the calm builds suffers it. */
const killed = [1, 150 + Math.floor(Math.random() * 300)];
let builds = 0;

afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Builds into a new folder, as the gateway does, with what the last build in this cache has left. */
function build(cache: string): { out: string; report: ReportedBuild } {
  builds += 1;
  const out = path.join(room, `site-${builds}`);
  const reportFile = path.join(room, 'report.json');
  const env = { ...environment(out, cache), BUILD_REPORT: reportFile };
  const { status, stdout, stderr } = spawnSync(...command, { encoding: 'utf8', env });
  expect(status, stdout + stderr).toBe(0);
  return { out, report: JSON.parse(readFileSync(reportFile, 'utf8')) as ReportedBuild };
}

const command = ['node', ['tools/astro.ts', 'build']] as const;

const environment = (out: string, cache: string) => ({
  ...process.env,
  CONTENT_DIR: content,
  OUT_DIR: out,
  CACHE_DIR: path.join(room, cache),
  BUILD_WITHOUT: 'search,desk,previews',
});

/** Kills a build that has made at least so many files, at some moment. */
async function killBuild(cache: string, atLeast: number): Promise<void> {
  const out = path.join(room, 'killed');
  const child = spawn(...command, { stdio: 'ignore', env: environment(out, cache) });
  const ended = once(child, 'exit');
  while (child.exitCode === null && countFiles(out) < atLeast) await setTimeout(20);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

function countFiles(folder: string): number {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
}

/** Every file of a folder with a digest of what is in it. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      path.relative(folder, file),
      createHash('sha1').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

test('after any series of edits a build that keeps pages gives what a clean build gives, and so does one after builds that were killed', async () => {
  writeContent(content, makeActs(60, seed), { hasAmendments: true });
  const edits = Object.entries(editsOf(content, seed));
  build('kept');
  for (let round = 0; round < rounds; round += 1) {
    const first = edits[(round * 5) % edits.length];
    const done = first ? [`${first[0]} ${first[1]()}`] : [];
    const one = build('kept');
    expect(one.report.kept, done.join()).toBeGreaterThan(0);
    // `site` is read by every page: with it among them the others would prove nothing.
    const others = edits.filter(([name]) => name !== 'site' || round % 4 === 3);
    for (const [name, edit] of others) done.push(`${name} ${edit()}`);
    const kept = build('kept');
    expect(kept.report.kept, done.join()).toBeGreaterThan(0);
    const clean = build(`clean-${round}`);
    expect(clean.report.kept).toBe(0);
    expect(digests(kept.out), done.join('; ')).toEqual(digests(clean.out));
    for (const atLeast of killed) await killBuild('killed', atLeast);
    const resumed = build('killed');
    expect(digests(resumed.out), `killed at ${killed.join()}`).toEqual(digests(clean.out));
    for (const { out } of [one, kept, clean, resumed]) rmSync(out, { recursive: true });
  }
}, 3_600_000);
