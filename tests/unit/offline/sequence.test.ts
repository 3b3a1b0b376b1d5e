import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSequence } from '#offline/build/sequence.ts';

const room = mkdtempSync(join(tmpdir(), 'bawaba-sequence-'));
afterAll(() => rmSync(room, { recursive: true }));

/** A repository whose last commit is of that moment. */
function repositoryOf(seconds: number): string {
  const folder = mkdtempSync(join(room, 'repository-'));
  const date = `${seconds} +0300`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  for (const words of [
    ['init', '-q'],
    [...author, 'commit', '-q', '--allow-empty', '-m', 'one'],
  ])
    expect(spawnSync('git', words, { cwd: folder, env })).toMatchObject({ status: 0 });
  return folder;
}
const author = ['-c', 'user.name=a', '-c', 'user.email=a@a.example'];

it('a release has the time of the later commit of code and content', () => {
  const [code, content] = [repositoryOf(1_700_000_000), repositoryOf(1_800_000_000)];
  expect(readSequence([code, content], undefined)).toBe(1_800_000_000);
  expect(readSequence([content, code], undefined)).toBe(1_800_000_000);
});

it('SOURCE_DATE_EPOCH stands for the commits, and without any a release has none', () => {
  expect(readSequence([repositoryOf(1_700_000_000)], '1600000000')).toBe(1_600_000_000);
  expect(readSequence([room], undefined)).toBe(0);
});

it('SOURCE_DATE_EPOCH is a number of seconds', () => {
  for (const given of ['2026-03-01', '1.5', 'NaN'])
    expect(() => readSequence([], given)).toThrow(/SOURCE_DATE_EPOCH takes seconds/);
});
