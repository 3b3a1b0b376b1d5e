import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '#data/read-content.ts';
import { isExclusivePost } from '#domain/official/rank.ts';
import type { Entry } from '#schema/collections.ts';
import { toMarkdown, toYaml } from '../../../tools/generate/front-matter.ts';
import { generateContent, type Sizes } from '../../../tools/generate/generate-content.ts';

const root = mkdtempSync(join(tmpdir(), 'bawaba-generated-'));
afterAll(() => rmSync(root, { recursive: true }));

const sizes = { acts: 160, services: 50, people: 70 };

function generate(name: string, changed: Partial<Sizes> = {}, seed = 1): string {
  const folder = join(root, name);
  generateContent(folder, { ...sizes, ...changed }, { seed });
  return folder;
}

function bytesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

const usual = generate('usual');

test('the content check has nothing against a generated folder, whose kinds point at one another', async () => {
  const { entries } = await readContent(usual);
  expect(entries.decrees.size).toBe(sizes.acts);
  expect(entries.services.size).toBe(sizes.services);
  expect(entries.officials.size).toBe(sizes.people);
  const services = [...entries.services.values()].map(({ data }) => data as Entry<'services'>);
  const bases = services.flatMap(({ legalBasis }) =>
    legalBasis.flatMap(({ decree }) => decree ?? []),
  );
  expect(bases.length).toBeGreaterThan(sizes.services / 2);
  expect(bases.filter((id) => !entries.decrees.has(id))).toEqual([]);
  for (const field of [
    'evidence',
    'costs',
    'channels',
    'requirements',
    'steps',
    'authority',
  ] as const)
    expect(services.filter((service) => service[field]?.length).length).toBeGreaterThan(30);
  const people = [...entries.officials.values()].map(({ data }) => data as Entry<'officials'>);
  const memberships = people.flatMap((person) => person.memberships);
  expect(
    memberships.filter(({ appointedBy }) => appointedBy && entries.decrees.has(appointedBy)).length,
  ).toBeGreaterThan(20);
  const acts = [...entries.decrees.values()].map(({ data }) => data as Entry<'decrees'>);
  expect(acts.filter(({ amendments }) => amendments.length).length).toBeGreaterThan(20);
  expect(acts.filter(({ relations }) => relations.length).length).toBeGreaterThan(20);
});

test('no two people hold a post of which there is one at the same time', async () => {
  const { entries } = await readContent(generate('crowd', { people: 240, acts: 30, services: 20 }));
  const terms = [...entries.officials.values()]
    .flatMap(({ data }) => (data as Entry<'officials'>).memberships)
    .filter(({ post }) => isExclusivePost(post));
  expect(terms.length).toBeGreaterThan(100);
  for (const held of Map.groupBy(terms, ({ organisation }) => organisation).values()) {
    const inTime = held.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
    for (const [index, { start = '' }] of inTime.entries())
      if (index > 0) expect(start >= (inTime[index - 1]?.end ?? '9999')).toBe(true);
  }
});

test('the same seed gives the same bytes, another seed others', () => {
  const bytes = bytesOf(usual);
  expect(bytesOf(generate('same'))).toEqual(bytes);
  expect(bytesOf(generate('other', {}, 2))).not.toEqual(bytes);
});

test('services, people and places are the same when more follow', () => {
  const bytes = bytesOf(usual);
  const more = bytesOf(generate('more', { services: 80, people: 120, bodies: 5, places: 80 }));
  const same = [...bytes].filter(([path]) => /^.(?:services|officials|places)/.test(path));
  expect(same.length).toBeGreaterThan(150);
  const words = (text?: string) => text?.split('\n')[1];
  for (const [path, text] of same) expect(words(more.get(path))).toBe(words(text));
  for (const [path, text] of same.filter(([path]) => path.startsWith('/services')))
    expect(more.get(path)).toBe(text);
});

test('front matter comes back as it was', () => {
  const data = {
    text: 'سطر: أول\n"ثانٍ" # ليس تعليقاً',
    number: 2.5,
    flag: false,
    absent: undefined,
    none: [],
    list: ['واحد', { key: 'قيمة', inner: [1, 2] }],
    deep: { dates: { signed: { g: '2012-01-01' } } },
  };
  const { absent, ...kept } = data;
  expect(absent).toBeUndefined();
  expect(parse(toYaml(data))).toEqual(kept);
  expect(toMarkdown({ a: 1 }, 'نص')).toBe('---\na: 1\n---\n\nنص\n');
});
