import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGateway } from '../../../../admin/gateway/gateway.ts';
import { Refusal } from '../../../../admin/gateway/refusal.ts';
import { openRepository } from '../../../../admin/gateway/repository/repository.ts';
import { makeOffice, openTestOffice, people } from '../../../fixtures/office.ts';
import { execFileSync } from 'node:child_process';

/** A minute of it: GATEWAY_STRESS_SECONDS=60. */
const seconds = Number(process.env['GATEWAY_STRESS_SECONDS'] ?? 4);
const timeout = seconds * 1000 + 60_000;

it(
  'of 50 editors who save at once nobody loses a change, and every conflict is told',
  { timeout },
  async () => {
    const office = await openTestOffice();
    const { repository } = office.gateway;
    const paths = Array.from({ length: 20 }, (_, index) => `content/services/entry-${index}.md`);
    const textOf = (value: string) =>
      `---\ntitle: خدمة\nsummary: ${value}\nstatus: active\nverification: unverified\n---\n`;
    for (const path of paths)
      await office.save(people.rana, { path, edit: () => textOf('أول'), base: null });
    const branchOf = (path: string) => `cms/services/${path.slice(17, -3)}`;
    const end = Date.now() + seconds * 1000;
    const saved = new Map<string, string[]>(paths.map((path) => [path, []]));
    let conflicts = 0;
    let slowest = 0;

    async function edit(editor: number): Promise<void> {
      const path = paths[editor % paths.length] ?? '';
      const actor = { ...people.rana, id: `editor-${editor}`, email: `e${editor}@example.sy` };
      for (let count = 0; Date.now() < end; count += 1) {
        const tip = (await repository.findCommit(`refs/heads/${branchOf(path)}`)) ?? '';
        const base = (await repository.findFile(tip, path))?.id ?? null;
        const value = `نص ${editor}-${count}`;
        const started = performance.now();
        try {
          await office.save(actor, { path, edit: () => textOf(value), base });
          saved.get(path)?.push(value);
        } catch (error) {
          if (!(error instanceof Refusal && error.extra.conflict)) throw error;
          conflicts += 1;
        }
        slowest = Math.max(slowest, performance.now() - started);
      }
    }

    await Promise.all(Array.from({ length: 50 }, (_, editor) => edit(editor)));
    for (const [path, values] of saved) {
      const log = office.git('log', '--format=', '-p', `main..${branchOf(path)}`);
      const written = [...log.matchAll(/^\+summary: (.*)$/gm)].map(([, value]) => value);
      expect(written.toSorted()).toEqual(['أول', ...values].toSorted());
    }
    const all = [...saved.values()].flat().length;
    expect(all).toBeGreaterThan(20);
    expect(conflicts).toBeGreaterThan(0);
    expect(office.git('fsck', '--strict', '--no-dangling')).toBe('');
    console.log(`${all} saves, ${conflicts} conflicts, slowest ${Math.round(slowest)} ms`);
    await office.close();
  },
);

it(
  'a gateway that is killed at any moment loses nothing that it acknowledged, and starts again',
  { timeout },
  async () => {
    const data = await makeOffice();
    const acknowledged: string[] = [];
    const end = Date.now() + seconds * 1000;
    const isPublished = () => acknowledged.some((line) => line.startsWith('commit'));
    for (let round = 0; Date.now() < end || round < 3 || (!isPublished() && round < 20); round += 1)
      acknowledged.push(...(await runUntilKilled(data, round)));
    const git = (...words: string[]) =>
      execFileSync('git', ['--git-dir', join(data, 'repository.git'), ...words], {
        ...{ encoding: 'utf8', maxBuffer: 1 << 28 },
      }).trim();
    const objects = new Set(git('rev-list', '--objects', '--all').split(/\s/));
    const commits = new Set(git('rev-list', 'main').split('\n'));
    const lost = acknowledged.filter((line) => {
      const [kind, id = ''] = line.split(' ');
      return kind === 'commit' ? !commits.has(id) : kind === 'blob' && !objects.has(id);
    });
    expect(lost).toEqual([]);
    expect(acknowledged.filter((line) => line.startsWith('failed'))).toEqual([]);
    expect(isPublished()).toBe(true);
    expect(git('fsck', '--strict', '--no-dangling')).toBe('');
    const repository = openRepository({ directory: join(data, 'repository.git') });
    const again = openGateway({ repository, committer: people.rana });
    expect(await again.head()).toBe(git('rev-parse', 'main'));
    await again.close();
    rmSync(data, { recursive: true });
  },
);

/** Runs a gateway whose editors save, kills it and all that it started, and resolves to what it acknowledged. */
function runUntilKilled(data: string, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const words = ['tests/fixtures/gateway-writer.ts', data, String(round)];
    const child = spawn(process.execPath, words, {
      ...{ detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
    });
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      // Longer from round to round: on a busy machine the first ones end before anything is published.
      timer ??= setTimeout(kill, 100 + Math.random() * (900 + 200 * round));
    });
    child.once('error', reject);
    // What was cut off in the middle of its line was not heard.
    child.once('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}
