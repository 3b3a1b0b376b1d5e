/** Whether two generators made the same pages: what a reader of the main part sees, and where its links go. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'node-html-parser';

export interface PageDifference {
  page: string;
  /** In words, with what each of the two has there. */
  what: string;
}

export interface Sameness {
  compared: number;
  differences: PageDifference[];
  /** Pages that only the first, or only the second, has. */
  missing: string[];
  extra: string[];
}

/** How many of a hundred compared pages may differ, in words or in links. */
export const tolerance = 0;

/** Compares about so many pages, spread evenly over all; the redirects that Hugo writes for first pages do not count. */
export function comparePages(ours: string, theirs: string, sample: number): Sameness {
  const pages = listPages(ours);
  const others = new Set(listPages(theirs).filter((page) => !page.endsWith('/page/1/index.html')));
  const common = pages.filter((page) => others.has(page));
  const step = Math.max(1, Math.floor(common.length / sample));
  const chosen = common.filter((_, index) => index % step === 0);
  return {
    compared: chosen.length,
    differences: chosen.flatMap((page) =>
      compare(page, readMain(ours, page), readMain(theirs, page)),
    ),
    missing: pages.filter((page) => !others.has(page)),
    extra: [...others].filter((page) => !common.includes(page)),
  };
}

interface Main {
  /** Without white space, which templates set as they like and browsers do not show. */
  text: string;
  links: string[];
}

function compare(page: string, one: Main, other: Main): PageDifference[] {
  if (one.text !== other.text) {
    const place = [...one.text].findIndex((letter, index) => letter !== other.text[index]);
    const cut = ({ text }: Main) => text.slice(Math.max(0, place - 20), place + 40);
    return [{ page, what: `“${cut(one)}” is “${cut(other)}”` }];
  }
  const links = new Set(other.links);
  const lost = one.links.filter((link) => !links.has(link));
  if (lost.length) return [{ page, what: `no link to ${lost.slice(0, 3).join(', ')}` }];
  return one.links.length === other.links.length
    ? []
    : [{ page, what: `${one.links.length} links are ${other.links.length}` }];
}

function readMain(folder: string, page: string): Main {
  const main = parse(readFileSync(join(folder, page), 'utf8')).querySelector('main');
  if (!main) return { text: '', links: [] };
  for (const script of main.querySelectorAll('script, style')) script.remove();
  return {
    text: main.textContent.replaceAll(/\s+/g, ''),
    links: main.querySelectorAll('[href]').map((link) => decode(link.getAttribute('href') ?? '')),
  };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function listPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((page) => page.split(sep).join('/'))
    .sort();
}
