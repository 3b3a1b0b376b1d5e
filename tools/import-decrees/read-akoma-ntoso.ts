import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { escapeLine } from './markdown.ts';
import { ReadError, type SourceAct, type SourceField } from './source.ts';

const divisions = new Set(
  'book tome part title subtitle chapter subchapter section subsection division subdivision'.split(
    ' ',
  ),
);
const paragraphs = new Set(
  `p block listIntroduction listWrapUp num heading subheading longTitle docTitle formula point item tr
   intro wrapUp crossHeading recital citation signature`.split(/\s+/),
);
const maxDepth = 400;

/** An act in Akoma Ntoso (OASIS LegalDocML), whatever its version. */
export function readAkomaNtoso(name: string, file: string): SourceAct[] {
  // No act needs a document type; declared entities could grow beyond memory or read other files.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(file))
    throw new ReadError('an XML document type declaration (<!DOCTYPE …>) is not accepted');
  const root = parseXml(file);
  if (!/^(?:.+:)?akomaNtoso$/.test(root.nodeName))
    throw new ReadError(`its root is <${root.nodeName}>, not <akomaNtoso>`);
  return [{ name, fields: readMeta(root), text: readText(root), warnings: [] }];
}

function parseXml(file: string): Element {
  const fail = (_level: string, message: string) => {
    throw new ReadError(`not well-formed XML: ${message.split('\n')[0]}`);
  };
  try {
    const root = new DOMParser({ onError: fail }).parseFromString(file, 'text/xml').documentElement;
    if (root) return root;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw error instanceof ReadError
      ? error
      : new ReadError(
          message.startsWith('not well-formed') ? message : `not well-formed XML: ${message}`,
        );
  }
  throw new ReadError('no XML element');
}

function readMeta(root: Element): Map<string, SourceField> {
  const fields = new Map<string, SourceField>();
  const set = (key: string, value: string | null | undefined) => {
    if (value?.trim() && !fields.has(key)) fields.set(key, { value: value.trim() });
  };
  const all = [...elementsBelow(root)];
  const first = (name: string, attribute: string) =>
    all.find((element) => localName(element) === name)?.getAttribute(attribute);
  const text = (name: string) => {
    const found = all.find((element) => localName(element) === name);
    return found && wordsOf(found);
  };
  set('title', text('docTitle') ?? first('FRBRalias', 'value'));
  set('number', text('docNumber') ?? first('FRBRnumber', 'value'));
  set(
    'type',
    text('docType') ??
      first('FRBRsubtype', 'value') ??
      childrenOf(root).find(isElement)?.getAttribute('name'),
  );
  set('signed', first('FRBRdate', 'date'));
  set('published', first('publication', 'date'));
  set('gazetteIssue', first('publication', 'number'));
  set('issuer', text('docAuthority') ?? text('docProponent') ?? nameAuthor(all));
  set('url', first('FRBRuri', 'value'));
  return fields;
}

/** `<FRBRauthor href="#x"/>` points at `<TLCOrganization eId="x" showAs="…"/>`. */
function nameAuthor(all: readonly Element[]): string | null | undefined {
  const id = all.find((element) => localName(element) === 'FRBRauthor')?.getAttribute('href');
  const author = all.find(
    (element) => id && `#${element.getAttribute('eId') ?? element.getAttribute('id')}` === id,
  );
  return author?.getAttribute('showAs');
}

/** The act without its metadata; divisions and articles as headings, everything else as paragraphs. */
function readText(root: Element): string {
  const lines: string[] = [];
  const push = (text: string) => {
    const line = escapeLine(text.replace(/\s+/g, ' '));
    if (line) lines.push(line);
  };
  const visit = (node: Node, level: number, depth: number): void => {
    if (!isElement(node))
      return push(node.nodeType === 3 || node.nodeType === 4 ? (node.nodeValue ?? '') : '');
    const name = localName(node);
    if (name === 'meta') return;
    if (depth > maxDepth) return push(wordsOf(node));
    const isDivision = divisions.has(name) || name === 'article';
    const heads = isDivision ? headsOf(node) : [];
    if (isDivision) {
      const words = heads.map(wordsOf).filter(Boolean).join(': ');
      if (words) lines.push(`${'#'.repeat(Math.min(level, 6))} ${escapeLine(words)}`);
    } else if (paragraphs.has(name) || !hasBlocks(node)) return push(wordsOf(node));
    else if (numbered(node)) return pushNumbered(node, level, depth);
    for (const child of childrenOf(node))
      if (!isElement(child) || !heads.includes(child))
        visit(child, isDivision ? level + 1 : level, depth + 1);
  };
  /** «1- …»: the number of a paragraph stands before its first words. */
  const pushNumbered = (node: Element, level: number, depth: number) => {
    const start = lines.length;
    for (const child of childrenOf(node))
      if (!isElement(child) || localName(child) !== 'num') visit(child, level, depth + 1);
    const num = childrenOf(node)
      .filter(isElement)
      .find((child) => localName(child) === 'num');
    if (num) lines[start] = `${escapeLine(wordsOf(num))} ${lines[start] ?? ''}`.trim();
  };
  visit(root, 2, 0);
  return lines.join('\n\n');
}

function headsOf(element: Element): Element[] {
  return childrenOf(element)
    .filter(isElement)
    .filter((child) => ['num', 'heading', 'subheading'].includes(localName(child)));
}

function numbered(element: Element): boolean {
  return childrenOf(element).some((child) => isElement(child) && localName(child) === 'num');
}

function hasBlocks(element: Element): boolean {
  for (const { nodeName } of elementsBelow(element)) {
    const name = nodeName.replace(/^.+:/, '');
    if (paragraphs.has(name) || divisions.has(name) || name === 'article') return true;
  }
  return false;
}

function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function* elementsBelow(root: Element): Generator<Element> {
  const pending: Node[] = [root];
  while (pending.length) {
    const node = pending.pop();
    if (!node) return;
    if (isElement(node) && node !== root) yield node;
    pending.push(...childrenOf(node).toReversed());
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function localName({ nodeName }: Element): string {
  return nodeName.replace(/^.+:/, '');
}
