import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { parseCitations } from '#domain/decree/citations.ts';
import { amendmentActions } from '#schema/vocabulary.ts';
import { makeActs } from '../../../tools/generate/make-acts.ts';
import { writeContent } from '../../../tools/generate/write-content.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bawaba-made-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function bytesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]),
  );
}

test('the same seed gives the same bytes, another seed others', () => {
  const [one, same, other] = ['one', 'same', 'other'].map((name) => join(folder, name));
  for (const [root, seed] of [
    [one, 7],
    [same, 7],
    [other, 8],
  ] as const)
    writeContent(root ?? '', makeActs(60, seed), { hasAmendments: true });
  expect(bytesOf(same ?? '')).toEqual(bytesOf(one ?? ''));
  expect(bytesOf(other ?? '')).not.toEqual(bytesOf(one ?? ''));
});

test.each([1, 2, 3])('the content check has nothing against seed %i', async (seed) => {
  const acts = makeActs(400, seed);
  writeContent(folder, acts, { hasAmendments: true });
  const { entries, warnings } = await readContent(folder);
  expect(entries.decrees.size).toBe(400);
  expect(warnings).toEqual([]);
});

test('a tree without amendments differs in nothing else', async () => {
  const acts = makeActs(100);
  const [changed, plain] = [join(folder, 'changed'), join(folder, 'plain')];
  writeContent(changed, acts, { hasAmendments: true });
  writeContent(plain, acts, { hasAmendments: false });
  const { entries } = await readContent(plain);
  const before = await readContent(changed);
  for (const [id, { data, body }] of entries.decrees) {
    const twin = before.entries.decrees.get(id);
    expect(body).toBe(twin?.body);
    expect(data).toEqual({ ...twin?.data, amendments: [] });
  }
});

test('about one act in seven amends, one to four times, in every way', () => {
  const acts = makeActs(2000);
  const amending = acts.filter(({ amendments }) => amendments.length > 0);
  const share = amending.length / acts.length;
  expect(share).toBeGreaterThan(0.13);
  expect(share).toBeLessThan(0.17);
  expect(Math.max(...amending.map(({ amendments }) => amendments.length))).toBe(4);
  const done = new Set(
    amending.flatMap(({ amendments }) => amendments.map(({ action }) => action)),
  );
  expect([...done].sort()).toEqual(Object.keys(amendmentActions).sort());
  const articles = acts.map(({ body }) => body.match(/^### /gm)?.length ?? 0);
  expect(Math.max(...articles)).toBe(30);
});

test('acts span the years in the order of their days, and cite earlier ones in forms that are read', () => {
  const acts = makeActs(2000);
  const days = acts.map(({ signed }) => signed);
  expect(days).toEqual(days.toSorted());
  expect([days[0]?.slice(0, 3), days.at(-1)?.slice(0, 3)]).toEqual(['195', '202']);
  const known = new Set(acts.map(({ type, number, year }) => `${type} ${number} ${year}`));
  const last = acts.slice(-200).flatMap(({ body }) => parseCitations(body));
  expect(last.length).toBeGreaterThan(200);
  for (const { type, number, year } of last) expect(known).toContain(`${type} ${number} ${year}`);
});
