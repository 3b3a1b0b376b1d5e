import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { cardSections } from '#domain/service/card.ts';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';

assertBuilt();

const order: string[] = cardSections.map(({ heading }) => heading);
const cards = globSync('services/*/index.html', { cwd: distDirectory }).map((file) => {
  const page = parse(readFileSync(join(distDirectory, file), 'utf8'));
  return { file, page, headings: readHeadings(page) };
});

/** The headings of the card's sections; notices and the page's contents are not sections. */
function readHeadings(page: HTMLElement): string[] {
  return page
    .querySelectorAll('article section[aria-labelledby] > h2, article section > div > h2')
    .map(({ text }) => text.trim());
}

describe('the card of every service', () => {
  it('exists', () => {
    expect(cards.length).toBeGreaterThan(0);
  });

  it('has known sections in the one order', () => {
    const wrong = cards.filter(
      ({ headings }) =>
        headings.join() !== order.filter((heading) => headings.includes(heading)).join(),
    );
    expect(wrong.map(({ file, headings }) => `${file}: ${headings.join('، ')}`)).toEqual([]);
  });

  it('always says what the service is, what it needs and costs, and where that is from', () => {
    const always = ['ما هي الخدمة', 'ما تحتاج إليه', 'الكلفة', 'من أين هذه المعلومات'];
    const wrong = cards.filter(({ headings }) => !always.every((text) => headings.includes(text)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('has no empty section', () => {
    const empty = cards.flatMap(({ file, page }) =>
      page
        .querySelectorAll('article section[id]')
        .filter((section) => {
          const heading = section.querySelector('h2')?.text.trim() ?? '';
          return section.text.replace(heading, '').trim() === '';
        })
        .map(({ id }) => `${file}#${id}`),
    );
    expect(empty).toEqual([]);
  });

  it('has its machine twin beside it', () => {
    const missing = cards.filter(
      ({ file }) => !existsSync(join(distDirectory, file.replace('.html', '.json'))),
    );
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  it('shows none of its hidden search words', () => {
    const shown = cards.filter(({ page }) => page.querySelector('[data-terms]')?.text.trim());
    expect(shown.map(({ file }) => file)).toEqual([]);
  });
});

describe('the list of services', () => {
  it('has one page and one twin for each facet that it links to', () => {
    const list = parse(readFileSync(join(distDirectory, 'services/index.html'), 'utf8'));
    const links = list
      .querySelectorAll('[data-facet] a')
      .map((link) => link.getAttribute('href')?.replace(process.env['BASE_PATH'] ?? '', '') ?? '');
    expect(links.length).toBeGreaterThan(0);
    const missing = links.filter((link) =>
      ['index.html', 'index.json'].some((file) => !existsSync(join(distDirectory, link, file))),
    );
    expect(missing).toEqual([]);
  });

  it('counts in each facet as many services as its page lists', () => {
    const list = parse(readFileSync(join(distDirectory, 'services/index.html'), 'utf8'));
    const wrong = list.querySelectorAll('[data-facet] a').filter((link) => {
      const href = link.getAttribute('href')?.replace(process.env['BASE_PATH'] ?? '', '') ?? '';
      const page = parse(readFileSync(join(distDirectory, href, 'index.html'), 'utf8'));
      return Number(link.querySelector('.number')?.text) !== page.querySelectorAll('data').length;
    });
    expect(wrong.map((link) => link.getAttribute('href'))).toEqual([]);
  });
});
