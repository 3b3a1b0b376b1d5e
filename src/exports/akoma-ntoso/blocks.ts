import { HTMLElement, parse, type Node } from 'node-html-parser';
import { element, type XmlElement, type XmlNode } from '../xml.ts';

/** Rendered Markdown as blocks of Akoma Ntoso: paragraphs, lists and tables. */
export function readBlocks(html: string): XmlElement[] {
  return blocksOf(parse(html, { comment: false }));
}

function blocksOf(parent: Node): XmlElement[] {
  return parent.childNodes.flatMap((node) => {
    const name = nameOf(node);
    if (!name) return node.text.trim() ? [element('p', {}, node.text.trim())] : [];
    const block = blocks[name];
    if (block && node instanceof HTMLElement) return block(node);
    return wrappers.has(name) ? blocksOf(node) : [element('p', {}, inlinesOf(node))];
  });
}

const wrappers = new Set(['blockquote', 'div', 'section', 'dl', 'dd']);

const blocks: Record<string, (node: HTMLElement) => XmlElement[]> = {
  ul: (node) => orText(element('ul', {}, itemsOf(node)), node),
  ol: (node) => orText(element('ol', {}, itemsOf(node)), node),
  table: (node) => orText(element('table', {}, rowsOf(node)), node),
  hr: () => [],
};

/** The block, or its text alone where tags that nobody closed have torn it apart. */
function orText(block: XmlElement, node: HTMLElement): XmlElement[] {
  const isWhole = block.children.length > 0 && letters(textOf(block)) === letters(node.text);
  const text = node.text.trim();
  return isWhole ? [block] : text ? [element('p', {}, text)] : [];
}

const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const letters = (text: string) => text.replace(/\s/g, '');

function rowsOf(table: HTMLElement): XmlElement[] {
  return table
    .querySelectorAll('tr')
    .map((row) => row.querySelectorAll('th, td').map(cellOf))
    .filter((cells) => cells.length > 0)
    .map((cells) => element('tr', {}, cells));
}

function cellOf(cell: HTMLElement): XmlElement {
  return element(nameOf(cell) ?? 'td', {}, element('p', {}, inlinesOf(cell)));
}

function itemsOf(list: HTMLElement): XmlElement[] {
  return list.childNodes
    .filter((node) => nameOf(node) === 'li')
    .map((item) => element('li', {}, trimmed(item.childNodes.flatMap(itemParts))));
}

function itemParts(node: Node): XmlNode[] {
  const name = nameOf(node);
  if (name === 'p' || name === 'ul' || name === 'ol')
    return blocksOf({ childNodes: [node] } as Node);
  return inline(node);
}

function inlinesOf(parent: Node): XmlNode[] {
  return trimmed(parent.childNodes.flatMap(inline));
}

/** What has no counterpart gives its text. */
function inline(node: Node): XmlNode[] {
  const name = nameOf(node);
  if (!name) return [node.text];
  const children = node.childNodes.flatMap(inline);
  if (name === 'br') return [element('br')];
  if (name === 'a' && node instanceof HTMLElement) {
    const href = node.getAttribute('href');
    return href ? [element('a', { href }, children)] : children;
  }
  const same = inlines[name];
  return same ? [element(same, {}, children)] : children;
}

const inlines: Record<string, string> = {
  strong: 'b',
  em: 'i',
  b: 'b',
  i: 'i',
  sup: 'sup',
  sub: 'sub',
};

/** White space at the ends of a block is the source's layout. */
function trimmed(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes
    .map((node, index) => {
      if (typeof node !== 'string') return node;
      const start = index === 0 ? node.trimStart() : node;
      return index === nodes.length - 1 ? start.trimEnd() : start;
    })
    .filter((node) => node !== '');
}

/** The tag of an element in small letters; undefined for text. */
function nameOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.tagName?.toLowerCase() : undefined;
}
