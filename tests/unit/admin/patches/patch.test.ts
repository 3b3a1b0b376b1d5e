import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { backendPatches } from '../../../../admin/patches/backends.ts';
import { applyPatches, type Patch } from '../../../../admin/patches/patch.ts';
import { patchPackages } from '../../../../admin/patches/plugin.ts';
import { deskPatches } from '../../../../admin/patches/desk-patches.ts';

const patch: Patch = {
  name: 'greet-in-arabic',
  file: 'greeting/index.js',
  why: 'The package greets in English.',
  find: "'hello'",
  replace: "'$&مرحباً'",
};

describe('a patch', () => {
  it('replaces text as it stands', () => {
    expect(applyPatches("say('hello')", [patch])).toBe("say('$&مرحباً')");
  });

  it('may use the groups of its expression', () => {
    const swap = { ...patch, find: /(\w+) = (\w+)/g, replace: '$2 = $1', times: 2 };
    expect(applyPatches('a = b; c = d', [swap])).toBe('b = a; d = c');
  });

  it('sees what the patch before it left', () => {
    const second = { ...patch, find: 'مرحباً', replace: 'أهلاً' };
    expect(applyPatches("'hello'", [patch, second])).toBe("'$&أهلاً'");
  });

  it.each([
    ['no place', 'say()', 0],
    ['one place too many', "'hello' + 'hello'", 2],
  ])('is refused where it finds %s', (_, source, found) => {
    expect(() => applyPatches(source, [patch])).toThrow(
      `Patch «greet-in-arabic» expects 1 match in greeting/index.js and finds ${found}.`,
    );
  });

  it('has a name of its own, and says why it is there', () => {
    const all = [...deskPatches, ...new Set(Object.values(backendPatches).flat())];
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(all.filter(({ why }) => !/^[A-Z].{20,}\.$/s.test(why))).toEqual([]);
  });
});

describe('a build with patches', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bawaba-patch-'));
    mkdirSync(join(folder, 'node_modules/greeting'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/greeting/package.json'), '{"main":"index.js"}');
    writeFileSync(join(folder, 'node_modules/greeting/index.js'), "export const word = 'hello';");
    writeFileSync(join(folder, 'main.js'), "import { word } from 'greeting'; console.log(word);");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function bundle(patches: Patch[]): Promise<string> {
    const result = await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [patchPackages(patches)],
      build: { write: false, rolldownOptions: { input: join(folder, 'main.js') } },
    });
    return JSON.stringify(result);
  }

  it('bundles the changed source', async () => {
    expect(await bundle([patch])).toContain('مرحباً');
  });

  it('fails with the name of a patch that no longer matches', async () => {
    await expect(bundle([{ ...patch, find: "'good day'" }])).rejects.toThrow(
      'Patch «greet-in-arabic» expects 1 match in greeting/index.js and finds 0.',
    );
  });

  it('fails with the name of a patch whose module is not in the bundle', async () => {
    await expect(bundle([{ ...patch, file: 'greeting/other.js' }])).rejects.toThrow(
      'No module greeting/other.js is in the bundle: patch «greet-in-arabic» changes nothing.',
    );
  });
});
