import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled } from '../../../tools/web-servers.ts';

/** Systemd looks for the programs that a unit starts: those of this folder stand for the server's. */
describe.skipIf(!isInstalled('systemd-analyze'))('the units, to systemd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-units-'));
  const units = globSync('deploy/systemd/*').map((path) => basename(path));
  beforeAll(() => {
    for (const unit of units) {
      const text = readFileSync(join('deploy/systemd', unit), 'utf8');
      writeFileSync(join(folder, unit), text.replaceAll('/opt/bawaba', process.cwd()));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const analyze = (...words: string[]) =>
    spawnSync('systemd-analyze', words, { cwd: folder, encoding: 'utf8' });

  it.each(units)('are right: %s', (unit) => {
    const { status, stderr } = analyze('verify', '--man=no', `./${unit}`);
    const own = stderr.split('\n').filter((line) => line.includes('bawaba'));
    expect([status, own]).toEqual([0, []]);
  });

  it.each(units.filter((unit) => unit.endsWith('.service')))('are shut in: %s', (unit) => {
    // In tenths: of what systemd knows to shut, less than a fifth is open. Versions before 250 cannot tell it of a file.
    const said = analyze('security', '--offline=true', '--threshold=20', `./${unit}`);
    if (!said.stderr.includes('unrecognized option')) expect(said.status).toBe(0);
  });
});

describe('the units', () => {
  it('start programs that the portal has', () => {
    for (const path of globSync('deploy/systemd/*.service')) {
      const [, program = '', script = ''] =
        /^ExecStart=\/opt\/bawaba\/(\S+) (\S+)/m.exec(readFileSync(path, 'utf8')) ?? [];
      expect(program).toBe('node_modules/.bin/node');
      expect(globSync(script)).toEqual([script]);
    }
  });
});
