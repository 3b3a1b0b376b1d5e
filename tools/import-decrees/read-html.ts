import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeLine } from './markdown.ts';
import type { SourceAct, SourceField } from './source.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const silent = new Set(['script', 'style', 'template', 'noscript', 'nav', 'svg', 'iframe', 'head']);
const blocks = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figure figcaption footer form
   header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const maxDepth = 400;

/** A page: the text of its `<main>` or `<article>`, else of its body. */
export function readHtml(name: string, file: string): SourceAct[] {
  const document = parse(file);
  const elements = [...walk(document)];
  const only = (tag: string) => {
    const found = elements.filter(({ tagName }) => tagName === tag);
    return found.length === 1 ? found[0] : undefined;
  };
  const root = only('main') ?? only('article') ?? only('body') ?? document;
  return [{ name, fields: readMeta(elements), text: toMarkdown(root), warnings: [] }];
}

/** `<title>` and `<meta name content>`: names as authors and publishers give them, `DC.date` too. */
function readMeta(elements: readonly Element[]): Map<string, SourceField> {
  const fields = new Map<string, SourceField>();
  const set = (key: string, value: string) => {
    if (key && value.trim() && !fields.has(key)) fields.set(key, { value: value.trim() });
  };
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const attribute = (key: string) => element.attrs.find(({ name }) => name === key)?.value ?? '';
    const key = (attribute('name') || attribute('property')).replace(/^(dc|dcterms|og)[.:]/i, '');
    set(key, attribute('content'));
  }
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  const title = heading ?? elements.find(({ tagName }) => tagName === 'title');
  if (title) fields.set('title', { value: textOf(title) });
  return fields;
}

function* walk(parent: Parent, depth = 0): Generator<Element> {
  if (depth > maxDepth) return;
  for (const node of parent.childNodes)
    if ('tagName' in node) {
      yield node;
      yield* walk(node, depth + 1);
    }
}

/** Headings, paragraphs, items and rows, each a paragraph of Markdown. */
function toMarkdown(root: Parent): string {
  const paragraphs: string[] = [];
  let words = '';
  let mark = '';
  const flush = () => {
    const text = escapeLine(words.replace(/\s+/g, ' '));
    if (text) paragraphs.push(mark + text);
    [words, mark] = ['', ''];
  };
  const visit = (node: Node, depth: number): void => {
    if ('value' in node) words += node.value;
    if (!('tagName' in node) || silent.has(node.tagName)) return;
    const { tagName, childNodes } = node;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    const isBlock = level !== undefined || blocks.has(tagName) || tagName === 'br';
    if (tagName === 'td' || tagName === 'th') {
      words += words ? ' — ' : '';
    } else if (isBlock) flush();
    if (level) mark = `${'#'.repeat(Number(level))} `;
    if (tagName === 'li') mark = markOf(node);
    if (depth > maxDepth) words += textOf(node);
    else for (const child of childNodes) visit(child, depth + 1);
    if (isBlock && tagName !== 'td' && tagName !== 'th') flush();
  };
  for (const child of root.childNodes) visit(child, 0);
  flush();
  return paragraphs.join('\n\n');
}

function markOf(item: Element): string {
  const { parentNode } = item;
  if (!parentNode || !('tagName' in parentNode) || parentNode.tagName !== 'ol') return '- ';
  const items = parentNode.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li');
  return `${items.indexOf(item) + 1}. `;
}

/** All text below an element, however deep. */
function textOf(element: Element): string {
  const pending: Node[] = [element];
  let text = '';
  while (pending.length) {
    const node = pending.pop();
    if (!node) break;
    if ('value' in node) text += ` ${node.value}`;
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed());
  }
  return text.replace(/\s+/g, ' ').trim();
}
