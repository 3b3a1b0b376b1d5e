/**
 * What the pages of the built portal say, as the data from which other generators make them again. Whatever the portal
 * finds out (the relations of acts, citations in their texts, their standing, the forms in which they are cited) is
 * here ready-made, in words or in HTML.
 */
import { parse, type HTMLElement } from 'node-html-parser';
import { toMarkdownText } from './html-to-markdown.ts';

export interface PageHead {
  /** From the site's root. */
  url: string;
  title: string;
  description: string;
  parents: { label: string; href: string }[];
  jsonld: string;
}

/** An act as lists show it. */
export interface ListedAct {
  url: string;
  citation: string;
  title: string;
  issued: string;
  badge: Badge;
}

export interface Badge {
  /** Of the style sheet: one for each standing. */
  tone: string;
  label: string;
}

export interface ActPage extends PageHead {
  kicker: string;
  badge: Badge;
  /** What search is told. */
  search: string;
  /** HTML between the heading and the facts. */
  intro: string;
  facts: { term: string; html: string }[];
  /** Sections of which few acts have any, in their order; HTML. */
  before: Section[];
  after: Section[];
  contents: string;
  haslongtext: boolean;
  text: string;
  picture: string;
  relations: {
    label: string;
    acts: (Omit<ListedAct, 'citation' | 'issued'> & { note: string })[];
  }[];
  detected: { label: string; acts: { url: string; title: string; html: string }[] }[];
  permalink: string;
  cites: { id: string; label: string; text: string; file: string }[];
  files: { file: string; label: string }[];
  provenance: string;
  report: string;
}

interface Section {
  id: string;
  title: string;
  html: string;
}

export interface ListPage extends PageHead {
  count: string;
  hasnumbers: boolean;
  facets: {
    title: string;
    links: { label: string; href: string; count: string; current: boolean }[];
  }[];
  acts: ListedAct[];
  /** What stands below the list; HTML. */
  below: string;
  pages: number;
}

/** The page of an act. */
export function readActPage(html: string): ActPage {
  const { head, main } = split(html);
  const article = get(main, 'article');
  const sections = article.querySelectorAll('section[aria-labelledby]');
  const section = (id: string) => sections.find((one) => one.id === id);
  const intro = article.childNodes
    .slice(article.childNodes.indexOf(get(article, 'header')) + 1)
    .filter((node): node is HTMLElement => 'tagName' in node)
    .filter((node) => !node.hasAttribute('data-search'));
  const body = intro.findIndex(
    (node) => node.classList.contains('max-w-wide') && !!find(node, '#facts'),
  );
  const top = sections.filter(({ parentNode }) => parentNode?.id !== 'relations');
  const other = (from: string, to: string) =>
    top
      .slice(
        top.findIndex(({ id }) => id === from) + 1,
        top.findIndex(({ id }) => id === to),
      )
      .filter(({ id }) => id !== 'text' && id !== 'relations')
      .map(readSection);
  const relations = section('relations');
  const detected = section('detected');
  const provenance = sections.at(-1);
  const report = get(article, '#report');
  report.remove();
  const place = section('text') ? 'text' : 'citation';
  return {
    ...head,
    kicker: text(get(article, 'header p')),
    badge: readBadge(get(article, 'header span')),
    search: find(article, '[data-search]')?.getAttribute('data-search') ?? '',
    intro: intro.slice(0, body).map(String).join(''),
    facts: get(article, '#facts')
      .querySelectorAll('dl > div')
      .map((row) => ({ term: text(get(row, 'dt')), html: get(row, 'dd').innerHTML.trim() })),
    before: other('facts', place),
    after: place === 'text' ? other('text', 'citation') : [],
    contents: String(find(article, '#contents') ?? ''),
    haslongtext: !!find(article, 'find-in-text'),
    text: toMarkdownText(find(article, '#act-text')),
    picture: String((relations && find(relations, 'figure')) ?? ''),
    relations: relations ? readRelations(relations) : [],
    detected: detected ? readDetected(detected) : [],
    permalink: text(get(article, '#cite-address')),
    cites: readCites(get(article, '#citation')),
    files: get(article, '#download')
      .querySelectorAll('a')
      .map((link) => ({ file: link.getAttribute('href') ?? '', label: text(link) })),
    provenance: provenance?.innerHTML.trim() ?? '',
    report: get(report, 'a').getAttribute('href') ?? '',
  };
}

/** One page of a list of acts; undefined of a page that is not one. */
export function readListPage(html: string): ListPage | undefined {
  const { head, main } = split(html);
  const nav = find(main, '.with-side > nav');
  const [, column] = main.querySelectorAll('.with-side > *');
  if (!nav || !column) return undefined;
  const pages = column.querySelectorAll('nav[aria-label="صفحات القائمة"] a[aria-label]');
  return {
    ...head,
    count: text(get(main, 'header span')),
    hasnumbers: !!find(main, 'header a[href="#numbers"]'),
    facets: nav.querySelectorAll('details > div').map((group) => ({
      title: text(get(group, 'h2')),
      links: group.querySelectorAll('a').map((link) => {
        const [label, count] = link.querySelectorAll('span').map(text);
        const href = link.getAttribute('href') ?? '';
        return {
          label: label ?? '',
          count: count ?? '',
          href,
          current: link.hasAttribute('aria-current'),
        };
      }),
    })),
    acts: get(column, 'ul.rows').querySelectorAll(':scope > li').map(readListedAct),
    below: column.querySelectorAll(':scope > section').map(String).join(''),
    pages: Math.max(1, ...pages.map((link) => Number(text(link)))),
  };
}

/** What a page says of itself, and its main part as HTML: all that is kept of pages of which there is one. */
export function readOtherPage(html: string): PageHead & { main: string } {
  const { head, main } = split(html);
  return { ...head, main: main.innerHTML };
}

function split(html: string): { head: PageHead; main: HTMLElement } {
  const document = parse(html);
  const meta = (selector: string) => find(document, selector)?.getAttribute('content') ?? '';
  const url = find(document, 'link[rel="canonical"]')?.getAttribute('href') ?? '';
  const crumbs = document.querySelectorAll('nav[aria-label="مسار التنقل"] a').slice(1);
  return {
    head: {
      url: new URL(url).pathname,
      title: meta('meta[property="og:title"]'),
      description: meta('meta[name="description"]'),
      parents: crumbs.map((link) => ({ label: text(link), href: link.getAttribute('href') ?? '' })),
      jsonld: find(document, 'script[type="application/ld+json"]')?.innerHTML ?? '',
    },
    main: get(document, 'main'),
  };
}

function readListedAct(item: HTMLElement): ListedAct {
  const [citation, title] = item.querySelectorAll('a > span').map(text);
  return {
    url: get(item, 'a').getAttribute('href') ?? '',
    citation: citation ?? '',
    title: title ?? '',
    issued: text(find(item, 'p')),
    badge: readBadge(item.querySelectorAll(':scope > span')[0]),
  };
}

function readRelations(section: HTMLElement): ActPage['relations'] {
  return section.querySelectorAll(':scope > div > ul.rows').map((list) => ({
    label: text(list.previousElementSibling),
    acts: list.querySelectorAll(':scope > li').map((item) => ({
      url: get(item, 'a').getAttribute('href') ?? '',
      title: text(get(item, 'a')),
      note: item.querySelectorAll('p').map(text).join('\n'),
      badge: readBadge(item.querySelectorAll(':scope > span')[0]),
    })),
  }));
}

function readDetected(section: HTMLElement): ActPage['detected'] {
  return section.querySelectorAll(':scope > div > ul').map((list) => ({
    label: text(list.previousElementSibling),
    acts: list.querySelectorAll(':scope > li').map((item) => {
      const link = get(item, 'a');
      const others = item.querySelectorAll(':scope > span');
      const html = others.map(String).join('');
      return { url: link.getAttribute('href') ?? '', title: text(link), html };
    }),
  }));
}

function readCites(section: HTMLElement): ActPage['cites'] {
  const inWords = section.querySelectorAll('dl dd[id]').map((words) => ({
    id: words.id,
    label: text(words.previousElementSibling?.childNodes[0]),
    text: text(words),
    file: '',
  }));
  const forPrograms = section.querySelectorAll('details').map((details) => ({
    id: get(details, 'pre').id,
    label: text(get(details, 'summary')),
    text: get(details, 'pre').textContent,
    file: get(details, 'a').getAttribute('href') ?? '',
  }));
  return [...inWords, ...forPrograms];
}

function readSection(section: HTMLElement): Section {
  const [, ...content] = section.children;
  return { id: section.id, title: text(get(section, 'h2')), html: content.map(String).join('') };
}

function readBadge(element: HTMLElement | undefined): Badge {
  const tone = element?.classList.value.find((name) => name.startsWith('bg-')) ?? '';
  return { tone: tone.replace(/^bg-|-ground$/g, ''), label: text(element) };
}

/** The words of an element with single spaces. */
function text(element: { textContent: string } | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function find(element: HTMLElement, selector: string): HTMLElement | undefined {
  return element.querySelector(selector) ?? undefined;
}

function get(element: HTMLElement, selector: string): HTMLElement {
  const found = find(element, selector);
  if (!found)
    throw new Error(`A page of the portal has no ${selector}: what reads it is out of date.`);
  return found;
}
