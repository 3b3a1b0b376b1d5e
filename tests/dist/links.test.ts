import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distDirectory } from '../../tools/dist.ts';
import { builtPages } from '../fixtures/built-pages.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const origin = 'https://site.invalid';
const vague = ['هنا', 'اضغط هنا', 'انقر هنا', 'المزيد', 'اقرأ المزيد', 'تفاصيل', 'رابط'];

interface Link {
  page: string;
  address: string;
}

const links: Link[] = [];
const anchors = new Map<string, Set<string>>();
const vagueLinks: Link[] = [];

for (const { url, root } of builtPages()) {
  anchors.set(url, new Set(root.querySelectorAll('[id]').map(({ id }) => id)));
  const here = new URL(`${base}${url}`, origin);
  for (const element of root.querySelectorAll(
    'a[href], link[href], [src], form[action], use[href]',
  )) {
    const written = ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []);
    const target = new URL(written[0] ?? '', here);
    if (target.origin === origin)
      links.push({ page: url, address: `${target.pathname}${target.hash}` });
    const name = element.getAttribute('aria-label') ?? element.textContent;
    if (element.tagName === 'A' && vague.includes(name.trim()))
      vagueLinks.push({ page: url, address: written[0] ?? '' });
  }
}

/** What is wrong with the places that links lead to, each problem once with the first page that has it. */
function broken(problem: (address: string) => string | undefined): string[] {
  const found = new Map<string, string>();
  for (const { page, address } of links) {
    if (found.has(address)) continue;
    const message = problem(address);
    if (message) found.set(address, `${page} → ${decodeURI(address)}: ${message}`);
  }
  return [...found.values()];
}

function localPath(address: string): string | undefined {
  const path = decodeURIComponent(address.replace(/#.*/, ''));
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

it('there are links to check', () => {
  expect(links.length).toBeGreaterThan(1000);
});

it('every internal address leads to a file of the site', () => {
  const missing = broken((address) => {
    const path = localPath(address);
    if (path === undefined) return `it is outside ${base}/`;
    const file = join(distDirectory, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return 'there is no such file';
    return statSync(file).isDirectory() ? 'it lacks the slash at its end' : undefined;
  });
  expect(missing).toEqual([]);
});

it('every anchor stands on the page that it names', () => {
  const missing = broken((address) => {
    const [, anchor = ''] = address.split('#');
    const page = anchors.get(localPath(address) ?? '');
    return anchor === '' || !page || page.has(decodeURIComponent(anchor))
      ? undefined
      : 'the page has no such anchor';
  });
  expect(missing).toEqual([]);
});

it('no link is named by words that say nothing', () => {
  expect(vagueLinks).toEqual([]);
});
