import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditLog } from '../../../admin/gateway/audit/audit.ts';
import { createRepository } from '../../../admin/gateway/repository/create.ts';
import { backUp } from '../../../tools/backup/back-up.ts';
import { restore } from '../../../tools/backup/restore.ts';
import { listStates } from '../../../tools/backup/state.ts';

let root: string;
const place = (path: string) => join(root, path);
const data = (path = '') => join(root, 'data', path);
const git = (directory: string, ...words: string[]) =>
  execFileSync('git', ['--git-dir', directory, ...words], { encoding: 'utf8' }).trim();
const repository = (...words: string[]) => git(data('repository.git'), ...words);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'bawaba-backup-'));
  mkdirSync(place('project/content'), { recursive: true });
  writeFileSync(place('project/content/site.yaml'), 'title: بوابة\n');
  mkdirSync(data());
  const by = { name: 'gateway', email: 'gateway@localhost' };
  await createRepository(data('repository.git'), place('project'), by);
  writeFileSync(data('accounts.json'), '{"accounts":[]}');
  writeFileSync(data('sessions.json'), '{}');
  await log('sign-in');
  saveDraft('مسودة أولى');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function log(action: string): Promise<void> {
  const audit = await openAuditLog(data('audit.jsonl'));
  await audit.append({ actor: 'nada', action, outcome: 'done' });
  await audit.close();
}

/** As the gateway keeps one: a branch, and a blob beside it. */
function saveDraft(text: string): void {
  writeFileSync(place('record.json'), JSON.stringify({ text }));
  const blob = repository('hash-object', '-w', place('record.json'));
  repository('update-ref', 'refs/drafts/services/birth-record', blob);
  repository('update-ref', 'refs/heads/cms/services/birth-record', 'main');
}

let moment = Date.UTC(2026, 2, 1);
const backup = (keep = 30) =>
  backUp(data(), place('backup'), { now: new Date((moment += 1000)), keep });
const refs = (directory: string) => git(directory, 'for-each-ref');

describe('a backup', () => {
  it('brings back refs of every kind, accounts and the audit log, and ends sessions', async () => {
    await backup();
    await restore(place('backup'), place('new'));
    expect(refs(place('new/repository.git'))).toBe(refs(data('repository.git')));
    expect(readFileSync(place('new/accounts.json'), 'utf8')).toBe('{"accounts":[]}');
    expect(readdirSync(place('new')).sort()).toEqual([
      'accounts.json',
      'audit.jsonl',
      'repository.git',
    ]);
  });

  it('has earlier states, too, and copies what is new alone', async () => {
    const { state } = await backup();
    const objects = () =>
      Number(/count: (\d+)/.exec(git(place('backup/repository.git'), 'count-objects', '-v'))?.[1]);
    const before = objects();
    const old = refs(data('repository.git'));
    saveDraft('مسودة ثانية');
    await backup();
    expect(objects()).toBe(before + 1);
    await restore(place('backup'), place('new'), { state });
    expect(refs(place('new/repository.git'))).toBe(old);
  });

  it('keeps so many states, and refs of no others', async () => {
    for (let count = 0; count < 4; count += 1) await backup(2);
    const states = await listStates(place('backup'));
    expect(states).toHaveLength(2);
    const names = refs(place('backup/repository.git')).matchAll(/refs\/states\/([^/]+)/g);
    expect([...new Set(Array.from(names, ([, name]) => name))]).toEqual(states);
  });

  it('is for its owner alone', async () => {
    const { state } = await backup();
    const folder = place('backup/states');
    const modes = [folder, join(folder, state), join(folder, state, 'accounts.json')].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  it('leaves a line out that is being written', async () => {
    appendFileSync(data('audit.jsonl'), '{"at":"2026-');
    const { manifest } = await backup();
    expect(manifest.audit.isSound).toBe(true);
    await restore(place('backup'), place('new'));
    expect(readFileSync(place('new/audit.jsonl'), 'utf8')).toMatch(
      /sign-in[^\n]+\n[^\n]+restore[^\n]+\n$/,
    );
  });

  it('says when the log was begun anew, and gives no earlier state away for that one', async () => {
    await backup(1);
    rmSync(data('audit.jsonl'));
    await log('another');
    expect((await backup(1)).manifest.audit.isSound).toBe(false);
    expect((await backup(1)).manifest.audit.isSound).toBe(false);
    expect(await listStates(place('backup'))).toHaveLength(3);
  });

  it('says when a line of the log was changed', async () => {
    const text = readFileSync(data('audit.jsonl'), 'utf8');
    writeFileSync(data('audit.jsonl'), text.replace('nada', 'omar'));
    expect((await backup()).manifest.audit.isSound).toBe(false);
  });

  it('goes into no folder of other things, and comes from a gateway’s', async () => {
    mkdirSync(place('backup'));
    writeFileSync(place('backup/letter.txt'), '');
    await expect(backup()).rejects.toThrow('holds what is no backup: letter.txt');
    rmSync(data('repository.git'), { recursive: true });
    await expect(backup()).rejects.toThrow("no gateway's repository");
  });

  it('that is killed leaves the state before to restore, and the next one tidies up', async () => {
    const { state } = await backup();
    mkdirSync(place('backup/states/.part-killed'));
    saveDraft('مسودة ثانية');
    const words = ['tools/backup.ts', '--data', data(), '--to', place('backup')];
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    const exited = once(child, 'exit');
    while (child.exitCode === null && existsSync(place('backup/states/.part-killed')))
      await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    await exited;
    await restore(place('backup'), place('new'), { state });
    await backup();
    expect(readdirSync(place('backup/states')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('restoring', () => {
  it('refuses a folder that is not empty, and leaves it as it is', async () => {
    await backup();
    mkdirSync(place('new'));
    writeFileSync(place('new/letter.txt'), '');
    await expect(restore(place('backup'), place('new'))).rejects.toThrow('is not empty');
    expect(readdirSync(place('new'))).toEqual(['letter.txt']);
  });

  it('refuses what is no longer as it was written, before anything is there', async () => {
    const { state } = await backup();
    writeFileSync(place(`backup/states/${state}/accounts.json`), '{"accounts":["me"]}');
    const refused = expect(restore(place('backup'), place('new'))).rejects;
    await refused.toThrow('accounts.json of the state');
    expect(existsSync(place('new'))).toBe(false);
  });

  it('refuses refs that were moved, and objects that are gone', async () => {
    const { state } = await backup();
    const mirror = place('backup/repository.git');
    git(mirror, 'update-ref', '-d', `refs/states/${state}/drafts/services/birth-record`);
    await expect(restore(place('backup'), place('new'))).rejects.toThrow(
      'not those of the manifest',
    );
    await backup();
    rmSync(join(mirror, 'objects'), { recursive: true });
    mkdirSync(join(mirror, 'objects'));
    await expect(restore(place('backup'), place('new'))).rejects.toThrow();
    expect(existsSync(place('new'))).toBe(false);
  });

  it('names the states that there are where another is asked for', async () => {
    const { state } = await backup();
    const asked = restore(place('backup'), place('new'), { state: '../..' });
    await expect(asked).rejects.toThrow(`It has: ${state}`);
  });
});
