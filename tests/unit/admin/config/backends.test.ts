import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backends, backendSettings, type BackendName } from '../../../../admin/config/backends.ts';
import { deskConfig } from '../../../../admin/config/desk-config.ts';
import { lintConfig } from '../../../../admin/config/lint.ts';
import { readBackend } from '../../../../admin/config/read-backend.ts';

const given = { repo: 'ministry/portal', app_id: 'application' };
const names = Object.keys(backends) as BackendName[];

describe('a backend', () => {
  it.each(names)('%s gives a configuration that is sound', (name) => {
    const backend = backendSettings(name, given);
    expect(backend).toMatchObject({ name, branch: 'main' });
    expect(lintConfig(deskConfig({ backend, mode: 'editorial_workflow' }))).toEqual([]);
  });

  it('keeps what it is given over what stands in for it', () => {
    const backend = backendSettings('forgejo', { ...given, base_url: 'https://git.example.sy' });
    expect(backend.base_url).toBe('https://git.example.sy');
  });

  it('is refused where nobody knows it', () => {
    expect(() => backendSettings('subversion')).toThrow(
      'لا يعرف المكتب الخادم «subversion». اكتب واحداً من: proxy، forgejo، github، gitlab.',
    );
  });

  it.each(['forgejo', 'github', 'gitlab'])('%s is refused without its repository', (name) => {
    expect(() => backendSettings(name)).toThrow(`ينقص الخادم «${name}» اسم المستودع`);
  });
});

describe('the backend of a build', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bawaba-backend-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the gateway where nothing says otherwise', () => {
    expect(readBackend(folder, undefined)).toEqual({ name: 'proxy', branch: 'main' });
  });

  it('is the one that desk.yaml names', () => {
    writeFileSync(
      join(folder, 'desk.yaml'),
      'backend:\n  name: github\n  repo: ministry/portal\n  base_url: https://sign-in.example.sy\n',
    );
    expect(readBackend(folder, undefined)).toMatchObject({
      name: 'github',
      repo: 'ministry/portal',
      base_url: 'https://sign-in.example.sy',
    });
    expect(readBackend(folder, 'proxy')).toEqual({ name: 'proxy', branch: 'main' });
  });
});

it('npm run desk:config prints the configuration that would be used', () => {
  const printed = execFileSync(
    process.execPath,
    ['admin/config/print-config.ts', '--backend', 'gitlab'],
    { encoding: 'utf8' },
  );
  const config: { backend: object; collections: object[] } = JSON.parse(printed);
  expect(config.backend).toMatchObject({ name: 'gitlab', auth_type: 'pkce' });
  expect(config.collections).toHaveLength(16);
});
