import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuditLog, type AuditEvent } from '../../../../admin/gateway/audit/audit.ts';
import { auditCommand } from '../../../../admin/gateway/audit/command.ts';
import { auditFormats, type AuditFormat } from '../../../../admin/gateway/audit/export.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'audit-'));
  file = join(directory, 'audit.jsonl');
});
afterEach(() => rmSync(directory, { recursive: true }));

const event = (target: string, fields: Partial<AuditEvent> = {}): AuditEvent => ({
  actor: 'rana',
  action: 'persistEntry',
  target,
  outcome: 'done',
  ...fields,
});

async function write(...events: AuditEvent[]) {
  const log = await openAuditLog(file);
  await Promise.all(events.map((each) => log.append(each)));
  await log.close();
}

async function verify(...args: string[]) {
  const printed: string[] = [];
  const code = await auditCommand(['verify', ...args], directory, (line) => printed.push(line));
  return { code, text: printed.join('\n') };
}

const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');
const rewrite = (change: (all: string[]) => string[]) =>
  writeFileSync(file, `${change(lines()).join('\n')}\n`);

describe('the audit log', () => {
  it('holds one line for each event, in order, in a file for its owner alone', async () => {
    await write(event('services/a'), event('services/b'));
    await write(event('services/c', { outcome: 'refused', detail: 'خارج صلاحيتك' }));
    expect(lines().map((line) => JSON.parse(line))).toMatchObject([
      { target: 'services/a', previous: '0'.repeat(64) },
      { target: 'services/b', previous: JSON.parse(lines()[0] ?? '').hash },
      { target: 'services/c', previous: JSON.parse(lines()[1] ?? '').hash, outcome: 'refused' },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('is whole after a thousand events at once', async () => {
    await write(...Array.from({ length: 1000 }, (_, index) => event(`services/${index}`)));
    expect(lines()).toHaveLength(1000);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('keeps a line break and a mark inside one line, and shortens what is endless', async () => {
    await write(event('x', { detail: 'a\n{"hash":"b"}' }), event('x'.repeat(5000)));
    expect(lines()).toHaveLength(2);
    expect(JSON.parse(lines()[1] ?? '').target).toHaveLength(1001);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('goes on after a crash in the middle of a line, and says so', async () => {
    await write(event('services/a'));
    appendFileSync(file, '{"at":"2026-');
    await write(event('services/b'));
    expect(lines().map((line) => JSON.parse(line).action)).toEqual([
      'persistEntry',
      'recover',
      'persistEntry',
    ]);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('closes for good when a line cannot be written', async () => {
    const log = await openAuditLog('/dev/full');
    expect(() => log.assertOpen()).not.toThrow();
    await expect(log.append(event('services/a'))).rejects.toThrow('تعذّر تدوين سجل التدقيق');
    await expect(log.append(event('services/b'))).rejects.toThrow();
    expect(() => log.assertOpen()).toThrow('تعذّر تدوين سجل التدقيق');
    await log.close();
  });
});

describe('tampering is found', () => {
  beforeEach(() => write(...['a', 'b', 'c', 'd'].map((id) => event(`services/${id}`))));

  it.each<[string, (all: string[]) => string[], number]>([
    ['a changed line', (all) => all.map((line) => line.replace('services/b', 'services/z')), 2],
    [
      'a changed last line',
      (all) => all.map((line) => line.replace('services/d', 'services/z')),
      4,
    ],
    ['a removed line', (all) => all.filter((_, index) => index !== 1), 2],
    ['a removed first line', (all) => all.slice(1), 1],
    ['lines in another order', ([a = '', b = '', ...rest]) => [b, a, ...rest], 1],
    ['a line said twice', ([a = '', ...rest]) => [a, a, ...rest], 2],
    ['a line of words', (all) => [...all, 'x'], 5],
  ])('%s', async (_, change, line) => {
    rewrite(change);
    const { code, text } = await verify();
    expect(code).toBe(1);
    expect(text).toContain(`السطر ${line} `);
  });

  it('a log cut short or written anew, from a head noted earlier', async () => {
    const [, head = ''] = /([0-9a-f]{64})/.exec((await verify()).text) ?? [];
    await write(event('services/e'));
    expect(await verify('--head', head)).toMatchObject({ code: 0 });
    rewrite((all) => all.slice(0, 3));
    expect(await verify()).toMatchObject({ code: 0 });
    expect(await verify('--head', head)).toMatchObject({ code: 1 });
  });

  it('and is not healed by what is appended to it', async () => {
    rewrite((all) => all.map((line) => line.replace('services/d', 'services/z')));
    await write(event('services/e'));
    expect(await verify()).toMatchObject({ code: 1 });
  });
});

describe('the export', () => {
  async function exported(format: AuditFormat, days = {}) {
    const log = await openAuditLog(file);
    const parts: string[] = [];
    for await (const part of auditFormats[format].write(log.read(days))) parts.push(part);
    await log.close();
    return parts.join('');
  }

  it('gives whole days of Damascus, both included', async () => {
    const moments = ['2026-02-28T20:59:59Z', '2026-02-28T21:00:00Z', '2026-03-01T21:00:00Z'];
    const log = await openAuditLog(file, () => new Date(moments.shift() ?? ''));
    for (const id of ['a', 'b', 'c']) await log.append(event(id));
    await log.close();
    const march1 = await exported('json', { from: '2026-03-01', to: '2026-03-01' });
    expect(JSON.parse(march1)).toMatchObject([{ target: 'b' }]);
    expect(JSON.parse(await exported('json', { from: '2026-04-01' }))).toEqual([]);
    expect(JSON.parse(await exported('json'))).toHaveLength(3);
  });

  it('in CSV opens in a spreadsheet as it is and runs nothing', async () => {
    await write(
      event('=HYPERLINK("http://x")', { detail: 'سطر\nآخر', actor: null }),
      event('-1+1', { detail: 'أ, "ب"' }),
    );
    const csv = await exported('csv');
    expect(csv.startsWith('\uFEFFat,actor,action,target,')).toBe(true);
    expect(csv).toContain(`,,persistEntry,"'=HYPERLINK(""http://x"")",done,"سطر\nآخر",`);
    expect(csv).toContain(`'-1+1,done,"أ, ""ب""",`);
  });
});

it('a log of 20,000 lines opens without being read through', async () => {
  await write(...Array.from({ length: 20_000 }, (_, index) => event(`services/${index}`)));
  const size = statSync(file).size;
  expect(size).toBeGreaterThan(64 * 1024 * 10);
  const opened = await openAuditLog(file);
  await opened.append(event('last'));
  await opened.close();
  expect(await verify()).toMatchObject({ code: 0 });
  expect(execFileSync('tail', ['-n1', file], { encoding: 'utf8' })).toContain('"target":"last"');
});
