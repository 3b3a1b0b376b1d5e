import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  backends,
  backendSettings,
  exampleBackend,
  type BackendName,
} from '../../../../admin/config/backends.ts';
import { deskConfig } from '../../../../admin/config/desk-config.ts';
import { lintConfig } from '../../../../admin/config/lint.ts';
import { readBackend } from '../../../../admin/config/read-backend.ts';

const given = {
  repo: 'ministry/portal',
  app_id: 'application',
  base_url: 'https://git.example.sy',
  api_root: 'https://git.example.sy/api/v1',
};
const names = Object.keys(backends) as BackendName[];

describe('a backend', () => {
  it.each(names)('%s gives a configuration that is sound', (name) => {
    const backend = exampleBackend(name);
    expect(backend).toMatchObject({ name, branch: 'main' });
    expect(lintConfig(deskConfig({ backend, mode: 'editorial_workflow' }))).toEqual([]);
  });

  it('keeps what it is given', () => {
    expect(backendSettings('forgejo', given)).toEqual({
      name: 'forgejo',
      branch: 'main',
      ...given,
    });
  });

  it('is refused where nobody knows it', () => {
    expect(() => backendSettings('subversion')).toThrow(
      'لا يعرف المكتب الخادم «subversion». اكتب واحداً من: proxy، forgejo، github، gitlab.',
    );
  });

  it.each([
    ['forgejo', 'repo، base_url، api_root، app_id'],
    ['github', 'repo، base_url، api_root'],
    ['gitlab', 'repo، base_url، api_root، app_id'],
  ])('%s is refused where it is not said where it is', (name, missing) => {
    expect(() => backendSettings(name)).toThrow(`ينقص الخادم «${name}» ما يلي: ${missing}.`);
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
      'backend:\n  name: github\n  repo: ministry/portal\n  base_url: https://sign-in.example.sy\n  api_root: https://api.github.com\n',
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
