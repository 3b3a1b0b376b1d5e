import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import type { SearchDocument, Section } from './document.ts';

/** What a page says of itself in SearchMeta.astro. */
interface PageFacts {
  name?: string;
  date?: string;
  number?: string;
  status?: string;
  terms?: string[];
  onlyByNumber?: boolean;
  [filter: string]: string | string[] | boolean | undefined;
}

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'NOSCRIPT',
  'NAV',
  'FORM',
  'BUTTON',
  'SELECT',
]);
const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CITE',
  'CODE',
  'DEL',
  'DFN',
  'EM',
  'I',
  'INS',
  'MARK',
  'Q',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'WBR',
]);

/** What follows these belongs to them, as an answer does to its question. */
const LEADING = new Set(['DT', 'TH', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** Articles of an act, which citations point at. */
const ARTICLE_ID = /^art-/;

/** The page of a site as search sees it, or undefined where it is not to be found. */
export function readPage(html: string, url: string): SearchDocument | undefined {
  const body = parse(html).querySelector('[data-search-body]');
  const title = body?.querySelector('h1');
  if (!body || !title) return undefined;
  const { name, date, number, status, terms = [], onlyByNumber, ...facts } = factsOf(body);
  const filters = Object.entries(facts as Record<string, string | string[]>).map(
    ([name, values]) => [name, [values].flat()] as const,
  );
  return {
    url,
    title: tidy(title.text),
    terms,
    ...textOf(body),
    filters: Object.fromEntries(filters),
    ...(name && { name }),
    ...(date && { date }),
    ...(number && { number }),
    ...(status && { status }),
    ...(onlyByNumber && { onlyByNumber }),
  };
}

function factsOf(body: HTMLElement): PageFacts {
  const json = body.querySelector('[data-search]')?.getAttribute('data-search');
  return json ? JSON.parse(json) : {};
}

/** The visible text, each block a sentence of its own, and where its articles begin. */
function textOf(body: HTMLElement): { text: string; sections: Section[] } {
  const sections: Section[] = [];
  let text = '';
  const endBlock = (mark = '.') => {
    text = text.trimEnd();
    if (text) text += /[.:؛،؟!…]$/.test(text) ? ' ' : `${mark} `;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      const words = node.text.replace(/\s+/g, ' ');
      text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
    } else if (node.nodeType === NodeType.ELEMENT_NODE) {
      const element = node as HTMLElement;
      if (isSilent(element)) return;
      const isBlock = !INLINE.has(element.tagName);
      if (isBlock) endBlock();
      if (ARTICLE_ID.test(element.id))
        sections.push({ id: element.id, title: tidy(element.text), at: text.length });
      for (const child of element.childNodes) visit(child);
      if (isBlock) endBlock(LEADING.has(element.tagName) ? ':' : '.');
    }
  };
  visit(body);
  return { text: text.trimEnd(), sections };
}

function isSilent(element: HTMLElement): boolean {
  return (
    SILENT.has(element.tagName) ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('data-search-ignore')
  );
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
