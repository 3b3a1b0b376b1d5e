import { expect, it } from 'vitest';
import { builtPages } from '../fixtures/built-pages.ts';

/** What every page must have, by the name under which a page without it is reported. */
const problems: Record<string, string[]> = {};
let pages = 0;

for (const { url, root } of builtPages()) {
  const text = (selector: string) => root.querySelector(selector)?.textContent.trim() ?? '';
  const attribute = (selector: string, name: string) =>
    root.querySelector(selector)?.getAttribute(name) ?? '';
  const count = (selector: string) => root.querySelectorAll(selector).length;
  const isListed = attribute('meta[name=robots]', 'content') !== 'noindex';
  const ids = root.querySelectorAll('[id]').map(({ id }) => id);
  const checks = {
    'lang ar': attribute('html', 'lang') === 'ar',
    'dir rtl': attribute('html', 'dir') === 'rtl',
    title: text('title') !== '',
    description: attribute('meta[name=description]', 'content') !== '',
    'canonical of its own': attribute('link[rel=canonical]', 'href').endsWith(url) || !isListed,
    'web app manifest': attribute('link[rel=manifest]', 'href').endsWith('/manifest.webmanifest'),
    'one h1': count('h1') === 1 && text('h1') !== '',
    'one main': count('main') === 1,
    'ids used once': new Set(ids).size === ids.length,
    'headings without a jump': root
      .querySelectorAll('main h1, main h2, main h3, main h4')
      .map(({ tagName }) => Number(tagName.slice(1)))
      .every((level, index, levels) => level <= (levels[index - 1] ?? 0) + 1),
    'no inline style, script or handler': !root
      .querySelectorAll('*')
      .some(
        ({ tagName, rawAttrs, attributes, textContent }) =>
          tagName === 'STYLE' ||
          (tagName === 'SCRIPT' &&
            !attributes['src'] &&
            isCode(attributes['type'] ?? '') &&
            textContent !== '') ||
          (/\b(?:style|on[a-z]+)=/i.test(rawAttrs) &&
            Object.keys(attributes).some((name) => /^(?:style|on[a-z]+)$/i.test(name))),
      ),
    'no word undefined, null or NaN': !/\b(?:undefined|null|NaN|\[object Object\])\b/.test(
      text('main'),
    ),
  };
  for (const [name, holds] of Object.entries(checks))
    (problems[name] ??= []).push(...(holds ? [] : [url]));
  pages += 1;
}

/** What a browser runs, unlike data. */
function isCode(type: string): boolean {
  return !type.endsWith('json');
}

it.each(Object.keys(problems))('every page has: %s', (name) => {
  expect(problems[name]).toEqual([]);
});

it('there are pages to check', () => {
  expect(pages).toBeGreaterThan(10);
});
