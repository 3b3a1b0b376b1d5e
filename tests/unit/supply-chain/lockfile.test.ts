import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  lintLockfile,
  lockfileSchema,
  manifestSchema,
  nameOf,
  packagesOf,
  type Lockfile,
} from '../../../tools/supply-chain/lockfile.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = manifestSchema.parse(read('package.json'));
const lockfile = lockfileSchema.parse(read('package-lock.json'));

it('ours lists published packages alone, each with the hash of its bytes', () => {
  expect(lintLockfile(lockfile, manifest)).toEqual([]);
});

describe('a lockfile', () => {
  const integrity = `sha512-${'a'.repeat(86)}==`;
  const sound = { version: '1.0.0', integrity };
  const asked = { devDependencies: { yaml: '2.9.1' }, allowScripts: { esbuild: true } };
  const lint = (
    packages: Lockfile['packages'],
    devDependencies: Record<string, string> = asked.devDependencies,
  ) =>
    lintLockfile(
      { lockfileVersion: 3, packages: { '': { devDependencies }, ...packages } },
      { ...asked, devDependencies },
    );

  it.each<[string, Lockfile['packages'], string]>([
    ['an address', { 'node_modules/a': { ...sound, resolved: 'git+ssh://x' } }, 'git+ssh://x'],
    ['no hash', { 'node_modules/a': { version: '1.0.0' } }, 'no SHA-512'],
    ['a weak hash', { 'node_modules/a': { ...sound, integrity: 'sha1-abc=' } }, 'no SHA-512'],
    ['a link', { 'node_modules/a': { ...sound, link: true } }, 'is a link'],
    ['a folder', { '../a': sound }, "somebody's machine"],
    [
      'a script at installation',
      { 'node_modules/a': { ...sound, hasInstallScript: true } },
      'runs a script',
    ],
    [
      'a package that asks for a repository',
      { 'node_modules/a': { ...sound, dependencies: { b: 'someone/b#main' } } },
      'asks for b from "someone/b#main"',
    ],
    [
      'a package that asks for a tarball',
      { 'node_modules/a': { ...sound, optionalDependencies: { b: 'https://x/b.tgz' } } },
      'asks for b from "https://x/b.tgz"',
    ],
  ])('with %s is refused', (_, packages, sentence) => {
    expect(lint(packages)).toEqual([expect.stringContaining(sentence)]);
  });

  it('may have packages under other names, with allowed scripts and all kinds of ranges', () => {
    const dependencies = { b: 'npm:@scope/b@^1.0.0', c: '>=1 <3 || ^4.0.0-beta.1', d: '*', e: '' };
    const esbuild = { ...sound, hasInstallScript: true };
    expect(
      lint({ 'node_modules/a': { ...sound, dependencies }, 'node_modules/esbuild': esbuild }),
    ).toEqual([]);
  });

  it.each(['^2.9.1', 'latest', 'github:eemeli/yaml', 'file:../yaml'])(
    'of a project that asks for "%s" is refused',
    (version) => {
      expect(lint({}, { yaml: version })).toEqual([`yaml "${version}" is no exact version.`]);
    },
  );

  it('that another package.json made is refused', () => {
    const other = { lockfileVersion: 3, packages: { '': { devDependencies: { old: '1.0.0' } } } };
    expect(lintLockfile(lockfileSchema.parse(other), asked)).toEqual([
      'yaml is locked as "undefined": run npm i.',
      'old is locked and asked for by nobody.',
    ]);
  });
});

describe('what is told of dependencies', () => {
  const direct = Object.keys(manifest.devDependencies);

  it('has one sentence for each that package.json names, in its order', () => {
    const rows = readFileSync('docs/dependencies.md', 'utf8').matchAll(
      /^\| `([^`]+)` +\| (\S.*?) +\|$/gm,
    );
    const told = [...rows].map(([, name = '', sentence = '']) => ({ name, sentence }));
    expect(told.map(({ name }) => name)).toEqual(direct);
    expect(told.filter(({ sentence }) => !/^[A-Z][^.]*(?:[.]\w[^.]*)*[.]$/.test(sentence))).toEqual(
      [],
    );
  });

  it('counts them in the README', () => {
    const total = packagesOf(lockfile).length;
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(
      `${direct.length} direct dependencies and ${total.toLocaleString('en')} packages in all`,
    );
  });
});

it('the name of a package is the end of its folder', () => {
  expect(nameOf('node_modules/a/node_modules/@b/c')).toBe('@b/c');
});
