import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { Progress } from '../../../tools/import-decrees/progress.ts';
import { folderWith, importFiles } from './import-files.ts';

const acts = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    `${String(index).padStart(2, '0')}.txt`,
    `القانون رقم ${index + 1} لعام 2031 قانون الحدائق ${index}\n\nالمادة 1- نص.\n`,
  ]),
);
const results = ({ outcomes }: ReturnType<typeof importFiles>) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, ({ result }) => result)).map(([key, list]) => [
      key,
      list.length,
    ]),
  );

test('a second run finds everything as it is', () => {
  const { out } = importFiles(acts);
  expect(results(importFiles(acts, { out }))).toEqual({ unchanged: 20 });
});

test('a run that is killed leaves no half file, and the next one goes on', async () => {
  const count = 500;
  const many = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.txt`,
      `القانون رقم ${index + 1} لعام 2031 قانون الحدائق\n\nالمادة 1- ${'نص '.repeat(2000)}.\n`,
    ]),
  );
  const [from, out] = [folderWith(many), folderWith({})];
  const child = spawn('node', ['tools/import-decrees.ts', from, '--out', out], { stdio: 'ignore' });
  const written = () => globSync('decrees/*/*.md', { cwd: out });
  while (written().length < 20 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const before = written();
  expect(before.length).toBeLessThan(count);
  for (const path of before) expect(readFileSync(join(out, path), 'utf8')).toMatch(/نص \.\n$/);
  const { outcomes } = importFiles({}, { from, out });
  const counts = Object.groupBy(outcomes, ({ result }) => result);
  expect(counts.unchanged).toHaveLength(before.length);
  expect(counts.written).toHaveLength(count - before.length);
  expect(globSync('decrees/*/.*', { cwd: out })).toEqual([]);
}, 60_000);

test('half a file that a killed run left is no entry, and the next run makes it whole', () => {
  const { out } = importFiles(acts);
  const path = join(out, 'decrees/2031/law-2031-5.md');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(join(out, 'decrees/2031/.law-2031-5.md.part'), whole.slice(0, 20));
  expect(results(importFiles(acts, { out }))).toEqual({ unchanged: 20 });
  expect(readFileSync(path, 'utf8')).toBe(whole);
});

test('an entry that an editor changed is never written over unless told to', () => {
  const { out, outcomes, read } = importFiles(acts);
  const path = outcomes[3]?.path ?? '';
  const edited = read(path).replace('force: unknown', 'force: in-force');
  writeFileSync(join(out, path), edited);
  const again = importFiles(acts, { out });
  expect(results(again)).toEqual({ unchanged: 19, conflict: 1 });
  expect(again.read(path)).toBe(edited);
  const forced = importFiles(acts, { out, force: true });
  expect(results(forced)).toEqual({ unchanged: 19, overwritten: 1 });
  expect(forced.read(path)).toContain('force: unknown');
});

test('a dry run writes nothing, and says what it would do', () => {
  const first = importFiles(acts, { dryRun: true });
  expect(results(first)).toEqual({ written: 20 });
  expect(existsSync(join(first.out, 'decrees'))).toBe(false);
});

const script = (...args: string[]) =>
  spawnSync('node', ['tools/import-decrees.ts', ...args], { encoding: 'utf8' });

it('prints what it understood, from which words, and how many acts came to what', () => {
  const from = folderWith({ 'a.txt': acts['00.txt'] ?? '', 'b.pdf': '%PDF' });
  const out = folderWith({});
  const report = join(out, 'report.json');
  const { stdout, stderr, status } = script(from, '--out', out, '--dry-run', '--report', report);
  expect(stdout.replace(/[\u2068\u2069]/g, '')).toMatchInlineSnapshot(`
    "a.txt → decrees/2031/law-2031-1.md (new)
      title       القانون رقم 1 لعام 2031 قانون الحدائق 0 ← «القانون رقم 1 لعام 2031 قانون الحدائق 0» (the first line)
      type        law                                     ← «القانون رقم 1 لعام 2031» (title)
      number      1                                       ← «القانون رقم 1 لعام 2031» (title)
      year        2031                                    ← «القانون رقم 1 لعام 2031» (title)
      articles    1                                       ← lines that begin «المادة»

    b.pdf → unreadable
      ! no reader for this kind of file (.md .markdown .txt .html .htm .xhtml .xml .akn .csv .tsv .json .jsonl .ndjson)

    A dry run: nothing is written.

    unreadable: b.pdf: no reader for this kind of file (.md .markdown .txt .html .htm .xhtml .xml .akn .csv .tsv .json .jsonl .ndjson)

    written           1
    unreadable        1
    in all            2

    known          acts    share
    type              1  100.0 %
    title             1  100.0 %
    number            1  100.0 %
    year              1  100.0 %
    signed            0    0.0 %
    published         0    0.0 %
    issuer            0    0.0 %
    gazette           0    0.0 %
    articles          1  100.0 %
    "
  `);
  expect(stderr).toBe('1 of 2\n2 of 2\n');
  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    counts: { written: 1, unreadable: 1 },
    outcomes: [{ source: 'a.txt', path: 'decrees/2031/law-2031-1.md' }, { source: 'b.pdf' }],
  });
});

it.each([
  [[], 2, /npm run import:decrees/],
  [['/nowhere'], 2, /There is no \/nowhere/],
  [['README.md', '--mapping', '/nowhere.yaml'], 2, /There is no \/nowhere\.yaml/],
  [['README.md', '--unknown'], 2, /--unknown/],
  [['package-lock.json', '--dry-run'], 1, /^$/],
])('%j ends with %d', (args, status, message) => {
  const run = script(...args);
  expect(run.status).toBe(status);
  expect(run.stderr.replace('1 of 1\n', '')).toMatch(message);
});

test('a terminal sees a bar that ends as it began', () => {
  const written: string[] = [];
  const stream = { isTTY: true, columns: 60, write: (text: string) => written.push(text) > 0 };
  const progress = new Progress(4, stream);
  for (const name of ['a.md', 'b.md', 'c.md', `${'long'.repeat(30)}.md`]) progress.step(name);
  progress.end();
  expect(written[1]).toContain('████████████░░░░░░░░░░░░  50%  2/4  b.md');
  expect(written.every((text) => text.replace('\r', '').replace('\u001b[K', '').length < 60)).toBe(
    true,
  );
  expect(written.at(-1)).toBe('\r\u001b[K');
});
