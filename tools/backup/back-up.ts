import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { linesOf } from '../../admin/gateway/audit/audit.ts';
import { genesis, verifyChain } from '../../admin/gateway/audit/chain.ts';
import { auditFile } from '../../admin/gateway/audit/command.ts';
import { openGit, type Git } from '../../admin/gateway/repository/git.ts';
import { digest } from '../publish/release.ts';
import {
  areSame,
  keptFiles,
  listStates,
  manifestFile,
  placesIn,
  readManifest,
  refsBelow,
  refsOf,
  verifyState,
  type Manifest,
} from './state.ts';

interface Options {
  now: Date;
  /** How many states stay. */
  keep: number;
}

/** What was written. */
export interface BackedUp {
  state: string;
  manifest: Manifest;
}

/**
 * Adds the present state of a gateway's folder to a backup, while the gateway runs or not: whatever it acknowledged before is
 * in it. Only new objects are copied. What was written is read again before older states go; where the audit log is not
 * what it was, none goes. Killed at any moment, it leaves the states before as they were.
 */
export async function backUp(
  data: string,
  backup: string,
  { now, keep }: Options,
): Promise<BackedUp> {
  const source = openGit({ directory: resolve(data, 'repository.git') });
  if (!existsSync(source.directory))
    throw new Error(`There is no gateway's repository in ${data}.`);
  const { states } = placesIn(backup);
  const git = await openBackup(backup);
  const state = now.toISOString().replace(/[:.]/g, '-');
  const part = join(states, `.part-${state}`);
  await mkdir(part, { mode: 0o700 });

  const earlier = (await listStates(backup)).at(-1);
  const files = await copyFiles(data, part);
  const expected = earlier ? (await readManifest(backup, earlier)).audit.head : genesis;
  const audit = await checkAudit(join(part, auditFile), expected);
  const refs = await fetchRefs(source, git, refsOf(state));

  const manifest: Manifest = { version: 1, files, refs, audit };
  await writeFile(join(part, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: 0o600,
  });
  spawnSync('sync', ['-f', part]);
  await rename(part, join(states, state));
  await verifyState(backup, state);
  if (audit.isSound) await prune(backup, git, keep);
  return { state, manifest };
}

async function openBackup(backup: string): Promise<Git> {
  const { repository, states } = placesIn(backup);
  await mkdir(backup, { recursive: true, mode: 0o700 });
  const foreign = (await readdir(backup)).filter(
    (name) => !/^(?:repository\.git|states)$/.test(name),
  );
  if (foreign.length > 0)
    throw new Error(`${backup} holds what is no backup: ${foreign.join(', ')}.`);
  await mkdir(states, { recursive: true, mode: 0o700 });
  // What a backup that was killed had begun.
  for (const name of await readdir(states))
    if (name.startsWith('.')) await rm(join(states, name), { recursive: true, force: true });
  if (!existsSync(repository))
    await promisify(execFile)('git', [
      'init',
      '--quiet',
      '--bare',
      '--template=',
      '--',
      repository,
    ]);
  return openGit({ directory: repository });
}

async function copyFiles(data: string, place: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const name of keptFiles) {
    if (!existsSync(join(data, name))) continue;
    const copy = join(place, name);
    await copyFile(join(data, name), copy);
    await chmod(copy, 0o600);
    if (name === auditFile) await cutUnfinishedLine(copy);
    files[name] = await digest(copy);
  }
  return files;
}

/** A line that is being written was not acknowledged yet. */
async function cutUnfinishedLine(file: string): Promise<void> {
  await using handle = await open(file, 'r+');
  const { size } = await handle.stat();
  const length = Math.min(size, longestLine);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  await handle.truncate(size - length + buffer.lastIndexOf('\n') + 1);
}

const longestLine = 64 * 1024;

async function checkAudit(file: string, expected: string): Promise<Manifest['audit']> {
  const lines = existsSync(file) ? linesOf(file) : [];
  const { head, brokenAt, holdsExpected } = await verifyChain(lines, expected);
  const isSound = brokenAt === undefined && holdsExpected;
  // The head that was noted stays the one to hold, until somebody has looked.
  return { head: isSound ? head : expected, isSound };
}

/**
 * Takes the refs over as they were at one moment. Where editors never pause that long, each is as it was at some moment of
 * the last try, which the gateway takes as it takes a loss of power.
 */
async function fetchRefs(source: Git, git: Git, prefix: string): Promise<Manifest['refs']> {
  const words = ['--quiet', '--prune', '--no-auto-gc', '--no-write-fetch-head'];
  for (let left = tries; ; left -= 1) {
    const before = await refsBelow(source, 'refs/');
    await git.run(['fetch', ...words, '--', source.directory, `+refs/*:${prefix}*`]);
    const taken = await refsBelow(git, prefix);
    const isOneMoment = areSame(before, taken) && areSame(taken, await refsBelow(source, 'refs/'));
    if (isOneMoment || left === 1) return taken;
  }
}

const tries = 5;

/** Takes all but the latest states away, and what killed backups left of refs. */
async function prune(backup: string, git: Git, keep: number): Promise<void> {
  const states = await listStates(backup);
  const kept = states.slice(-keep);
  for (const name of states.slice(0, -keep))
    await rm(join(placesIn(backup).states, name), { recursive: true });
  const isKept = (ref: string) => kept.some((name) => ref.startsWith(refsOf(name)));
  const gone = Object.keys(await refsBelow(git, 'refs/')).filter((ref) => !isKept(ref));
  const input = gone.map((ref) => `delete ${ref}\0\0`).join('');
  if (input) await git.run(['update-ref', '--stdin', '-z'], { input });
  await git.run(['-c', 'gc.auto=2000', '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet']);
}
