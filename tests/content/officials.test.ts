import { expect, test } from 'vitest';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import { isBefore } from '#domain/date.ts';
import { isExclusivePost } from '#domain/official/rank.ts';
import type { Official } from '#schema/official.ts';

/** Posts that two people really hold at once, each with the reason: `'<organisation>: <post>'`. */
const sharedPosts: Record<string, string> = {};

const { entries } = await readContent(contentFolder);
const memberships = [...entries.officials.values()].flatMap(({ file, data }) =>
  (data as Official).memberships.map((membership) => ({ file, ...membership })),
);

test('there are officials', () => {
  expect(memberships.length).toBeGreaterThan(0);
});

test('no post ends before it starts', () => {
  const wrong = memberships.filter(
    ({ start, end }) => start && end && isBefore(end, start) === true,
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('every post has a source that names where it comes from', () => {
  const wrong = memberships.filter(({ sources }) => sources.length === 0);
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('nobody is in a post that has ended', () => {
  const wrong = memberships.filter(({ current, end }) => current && end);
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no two people hold the post of one person today', () => {
  const holders = Map.groupBy(
    memberships.filter(({ current, post }) => current && isExclusivePost(post)),
    ({ organisation, post }) => `${organisation}: ${post}`,
  );
  const shared = [...holders]
    .filter(([post, people]) => people.length > 1 && !(post in sharedPosts))
    .map(([post, people]) => `${post} (${people.map(({ file }) => file).join(', ')})`);
  expect(shared).toEqual([]);
});

test('a governor’s post names the governorate', () => {
  const wrong = memberships.filter(({ post, area }) => /^محافظ /.test(post) && !area);
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no official has the address of a list', () => {
  expect(['all', 'branch'].filter((id) => entries.officials.has(id))).toEqual([]);
});
