import { describe, expect, test } from 'vitest';
import { holdersOf, postsOf, presentPostsOf } from '#domain/official/posts.ts';
import { person, post } from '../../../fixtures/people.ts';

const minister = person('minister', 'محمد البشير', [
  post('government', 'رئيس حكومة تصريف الأعمال', { start: '2024-12-10', end: '2025-03-29' }),
  post('energy', 'وزير الطاقة', { start: '2025-03-29', current: true }),
]);
const deputy = person('deputy', 'أحمد علي', [
  post('energy', 'نائب وزير الطاقة', { current: true }),
]);
const predecessor = person('predecessor', 'سنجار طعمة', [
  post('energy', 'وزير الطاقة', { start: '2024-09-23', end: '2024-12-08' }),
]);
const mentioned = person('mentioned', 'بيان الحللي', [post('energy', 'مديرة التحول', {})]);
const people = [predecessor, mentioned, deputy, minister];

describe('holdersOf', () => {
  test('present holders have the head first, past ones the newest', () => {
    const { present, past } = holdersOf('energy', people);
    expect(present.map(({ person: { id } }) => id)).toEqual(['minister', 'deputy']);
    expect(past.map(({ person: { id } }) => id)).toEqual(['predecessor', 'mentioned']);
  });

  test('only the posts in that body count', () => {
    expect(holdersOf('government', people)).toEqual({
      present: [],
      past: [{ person: minister, membership: minister.memberships[0] }],
    });
  });

  test('a body without people has neither', () => {
    expect(holdersOf('nobody', people)).toEqual({ present: [], past: [] });
  });
});

test('a person’s posts come newest first', () => {
  expect(postsOf(minister).map(({ organisation }) => organisation)).toEqual([
    'energy',
    'government',
  ]);
});

test('the present posts are those that the newest source still states', () => {
  expect(presentPostsOf(minister).map(({ post }) => post)).toEqual(['وزير الطاقة']);
  expect(presentPostsOf(predecessor)).toEqual([]);
});
