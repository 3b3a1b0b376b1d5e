/** Builds content that is kept in git, and reads what the pages say of its changes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHistories } from '#data/history.ts';
import { contentWith } from '../fixtures/content-with.ts';

const before = act('6', 'unknown', 'تُنشأ في كل محافظة سوق دائمة.');
const after = act('7', 'repealed', 'تُنشأ في كل محافظة سوق موسمية.');
const content = contentWith({ 'decrees/2011/law-2011-6.md': before });
const [out, clones] = ['site', 'clone'].map((name) =>
  mkdtempSync(join(tmpdir(), `bawaba-${name}-`)),
);

beforeAll(() => {
  git('init', '--quiet');
  commit('سمر الحلبي', 'أضيف القانون', '2026-02-01');
  git('mv', 'decrees/2011/law-2011-6.md', 'decrees/2011/law-2011-7.md');
  commit('سمر الحلبي', 'Correct the number', '2026-02-10');
  writeFileSync(join(content, 'decrees/2011/law-2011-7.md'), after);
  commit('omar@example.sy', 'ألغي القانون <b>', '2026-03-01');
  writeFileSync(join(content, 'decrees/2011/law-2011-8.md'), act('8', 'unknown', 'نص.'));
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: out };
  execFileSync('node', ['tools/astro.ts', 'build'], { env, stdio: 'pipe' });
}, 120_000);

afterAll(() =>
  [content, out, clones].forEach((folder) => folder && rmSync(folder, { recursive: true })),
);

const page = (path: string) => parse(readFileSync(join(out ?? '', path, 'index.html'), 'utf8'));

it('an act leads to the history of its record, which is not listed', () => {
  const link = page('decrees/law/2011/7').querySelector('a[href$="/history/"]');
  expect(link?.getAttribute('href')).toBe('/decrees/law/2011/7/history/');
  const robots = page('decrees/law/2011/7/history').querySelector('meta[name=robots]');
  expect(robots?.getAttribute('content')).toBe('noindex');
  expect(readFileSync(join(out ?? '', 'sitemap-0.xml'), 'utf8')).not.toContain('/history/');
});

it('the history says what changed, when and by whom, newest first, through a new name', () => {
  const changes = page('decrees/law/2011/7/history').querySelectorAll('main ol.edits > li');
  const texts = changes.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  expect(texts[0]).toMatch(/^1 آذار 2026 · محرّر لم يُذكر اسمه عُدّل السجل ألغي القانون <b>/);
  expect(texts[1]).toMatch(/^10 شباط 2026 · سمر الحلبي نُقل السجل Correct the number/);
  expect(texts[1]).toContain('decrees/2011/law-2011-6.md');
  expect(texts[2]).toBe('1 شباط 2026 · سمر الحلبي أُنشئ السجل أضيف القانون');
  expect(texts).toHaveLength(3);
  const words = (mark: string) =>
    changes[0]?.querySelectorAll(mark).map(({ textContent }) => textContent.trim());
  expect(words('del')).toEqual(['6', 'نفاذه غير معروف', 'دائمة']);
  expect(words('ins')).toEqual(['7', 'ملغى', 'موسمية']);
  expect(texts[0]).toMatch(/النفاذ: .*سوق/);
});

it('nothing of the site has the address of an author', () => {
  expect(page('decrees/law/2011/7/history').toString()).not.toContain('example.sy');
});

it('an act that is not committed has no history, and the same clone cut short has none at all', async () => {
  expect(existsSync(join(out ?? '', 'decrees/law/2011/8/history'))).toBe(false);
  expect(page('decrees/law/2011/8').querySelector('a[href$="/history/"]')).toBeNull();
  expect([...(await readHistories(content)).keys()]).toContain('decrees/2011/law-2011-7.md');
  const clone = join(clones ?? '', 'cut');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${content}`, clone]);
  expect(await readHistories(clone)).toEqual(new Map());
  expect(await readHistories(join(clone, 'no-such-folder'))).toEqual(new Map());
});

function git(...options: string[]): void {
  execFileSync('git', ['-c', 'commit.gpgSign=false', ...options], { cwd: content });
}

function commit(name: string, subject: string, day: string): void {
  const at = `${day}T12:00:00Z`;
  const who = { NAME: name, EMAIL: 'author@example.sy', DATE: at };
  const roles = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  git('add', '--all');
  execFileSync('git', ['-c', 'commit.gpgSign=false', 'commit', '--quiet', '-m', subject], {
    cwd: content,
    env: { ...process.env, ...Object.fromEntries(roles) },
  });
}

function act(number: string, force: string, text: string): string {
  return `---
type: law
number: '${number}'
year: 2011
title: تنظيم الأسواق
force: ${force}
textState: full
verification: unverified
---

## المادة 1

${text}
`;
}
