import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentWith } from '../../fixtures/content-with.ts';

/** Runs the real build over a content folder, into a folder of its own. */
function build(contentDir: string) {
  const outDir = path.join(mkdtempSync(path.join(tmpdir(), 'bawaba-dist-')), 'dist');
  const { status, stdout, stderr } = spawnSync('node', ['tools/astro.ts', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, NO_COLOR: '1' },
  });
  return {
    status,
    output: stdout + stderr,
    published: existsSync(path.join(outDir, 'index.html')),
  };
}

test('a broken entry fails the build with the report alone, and nothing is published', () => {
  const { status, output, published } = build(
    contentWith({
      'services/one.md': '---js\n{}\n---\n',
      'services/two.md': '---\ntitle: خدمة\ntitel: خ\n---\n',
    }),
  );
  expect(status).not.toBe(0);
  expect(published).toBe(false);
  expect(output).toContain('services/one.md');
  expect(output).toContain('لعلك تقصد: title');
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  expect(output).not.toContain('Stack trace');
}, 120_000);
