import { expect, it, vi } from 'vitest';
import { forgetAll, memory, once, remember, type Known } from '#data/remember.ts';

it('what is found once is found again only when all is forgotten', () => {
  const find = vi.fn(() => ({}));
  const get = once(find);
  const known = memory<string, Known<object>>();
  const first = get();
  const named = remember(known, 'a', () => ({}));
  expect(get()).toBe(first);
  expect(remember(known, 'a', () => ({}))).toBe(named);
  forgetAll();
  expect(get()).not.toBe(first);
  expect(remember(known, 'a', () => ({}))).not.toBe(named);
  expect(find).toHaveBeenCalledTimes(2);
});
