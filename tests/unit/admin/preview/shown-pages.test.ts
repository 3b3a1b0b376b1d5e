import { describe, expect, it } from 'vitest';
import { shownPages } from '../../../../admin/preview/shown-pages.ts';

describe('a shown page', () => {
  it('is found by its owner with its token, and by nobody else', () => {
    const pages = shownPages();
    const token = pages.keep('a', '<p>');
    expect(pages.find('a', token)).toBe('<p>');
    expect(pages.find('b', token)).toBeUndefined();
    expect(pages.find('a', 'guess')).toBeUndefined();
  });

  it('has a token that nobody can guess', () => {
    const pages = shownPages();
    const tokens = Array.from({ length: 50 }, () => pages.keep('a', ''));
    expect(new Set(tokens).size).toBe(50);
    expect(tokens.every((token) => /^[\w-]{24}$/.test(token))).toBe(true);
  });

  it('is forgotten after its minutes', () => {
    let now = 0;
    const pages = shownPages({ minutes: 10, now: () => now });
    const token = pages.keep('a', '<p>');
    now = 10 * 60_000 - 1;
    expect(pages.find('a', token)).toBe('<p>');
    now += 1;
    expect(pages.find('a', token)).toBeUndefined();
  });

  it('gives way to the newer pages of its owner, and not to those of others', () => {
    const pages = shownPages({ pages: 2 });
    const other = pages.keep('b', 'other');
    const [first, second, third] = ['1', '2', '3'].map((html) => pages.keep('a', html));
    expect(pages.find('a', first ?? '')).toBeUndefined();
    expect(pages.find('a', second ?? '')).toBe('2');
    expect(pages.find('a', third ?? '')).toBe('3');
    expect(pages.find('b', other)).toBe('other');
  });

  it('gives way to newer pages of anybody when memory is full', () => {
    const pages = shownPages({ characters: 10 });
    const first = pages.keep('a', '123456');
    const second = pages.keep('b', '123456');
    expect(pages.find('a', first)).toBeUndefined();
    expect(pages.find('b', second)).toBe('123456');
  });
});
