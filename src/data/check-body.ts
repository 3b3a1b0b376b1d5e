import { createHash } from 'node:crypto';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { findForbiddenCharacter } from '#arabic/hidden.ts';
import { contentMessages as messages } from '#domain/content-messages.ts';
import { exceeds, lineAt, type Fault } from '#domain/untrusted/text-faults.ts';
import { addressErrors } from '#schema/field.ts';
import { findAddressFault } from '#schema/address.ts';
import { activeElements } from './allowed-html.ts';
import { reviewedTopics } from './reviewed-topics.ts';
import { readTokens } from './sanitise-html.ts';

/**
 * What a body says that is no mistake in a text: elements and links that run something, code that nobody reviewed, and
 * nesting without end. Lines count from the body's first. What is merely not allowed, a page leaves out silently.
 */
export function checkBody(
  body: string,
  extension: 'md' | 'mdx',
  reviewed = reviewedTopics,
): Fault[] {
  const excess = findExcess(body, extension);
  if (excess) return [excess];
  const hidden = findEncodedCharacter(body);
  if (extension === 'md' && !mayHoldFault.test(body)) return hidden;
  const isReviewed = extension === 'md' || reviewed.has(fingerprintOf(body));
  try {
    const read = extension === 'md' ? markdownToMdast : mdxToMdast;
    return [...hidden, ...findNodeFaults(read(body, { features: { gfm: true } }), isReviewed)];
  } catch (error) {
    const [, line = '1'] = /^(\d+):\d+/.exec(error instanceof Error ? error.message : '') ?? [];
    return [...hidden, { line: Number(line), message: messages.unreadableBody() }];
  }
}

/** By this a review knows the body that was read. */
export function fingerprintOf(body: string): string {
  return createHash('sha256').update(body.trim()).digest('hex');
}

/** Tags, links and definitions; where none begins, the engine need not be asked. */
const mayHoldFault = /<[a-z!?/]|\]\(|\]:|:\/\/|www\.|@/i;
/** A code of laws with its tables has a tenth of it. */
const mostMarks = 30_000;
/** Those in front of one line. */
const deepestContainers = /^[ \t]{160}|^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]*){40}/m;
/** The reader of MDX takes time by the square of these. */
const mostCodeMarks = 300;
const mostFaults = 20;

function findExcess(body: string, extension: 'md' | 'mdx'): Fault | undefined {
  if (exceeds(body, /[|*_~`[<>]|\n[ \t]*[-+\d]/g, mostMarks))
    return { line: 1, message: messages.manyMarks(mostMarks) };
  const deep = deepestContainers.exec(body);
  if (deep && /^(?:[ \t]*[>*+\d-]|[ \t]{160}[^\n]*[>*+\d-])/.test(body.slice(deep.index)))
    return { line: lineAt(body, deep.index), message: messages.tooDeep() };
  if (extension === 'mdx' && exceeds(body, /[{<]/g, mostCodeMarks))
    return { line: 1, message: messages.code() };
  return undefined;
}

/** Markdown takes characters by their numbers, too. */
function findEncodedCharacter(body: string): Fault[] {
  for (const { 0: entity, 1: hex, 2: decimal, index } of body.matchAll(
    /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi,
  )) {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    const hidden = findForbiddenCharacter(character);
    if (hidden && entity)
      return [{ line: lineAt(body, index), message: messages.hidden(hidden.name) }];
  }
  return [];
}

function findNodeFaults(root: MdastNode, isReviewed: boolean): Fault[] {
  const faults: Fault[] = [];
  const waiting: MdastNode[] = [root];
  for (let node = waiting.pop(); node && faults.length < mostFaults; node = waiting.pop()) {
    const line = node.position?.start.line ?? 1;
    faults.push(...faultsOf(node, isReviewed).map((message) => ({ line, message })));
    if ('children' in node) waiting.push(...(node.children as MdastNode[]).toReversed());
  }
  return faults;
}

function faultsOf(node: MdastNode, isReviewed: boolean): string[] {
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      return addressFaults(node.url);
    case 'html':
      return findTagFaults(node.value);
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isReviewed ? [] : [messages.code()];
    default:
      return [];
  }
}

/** A comment has no tags; the text of elements is Markdown's own business. */
function findTagFaults(html: string): string[] {
  const faults: string[] = [];
  readTokens(html, {
    open({ tagName, attrs }) {
      if (activeElements.has(tagName)) faults.push(messages.activeTag(tagName));
      for (const { name, value } of attrs)
        if (/^on|^(?:srcdoc|formaction|action|srcset|ping|background)$/.test(name))
          faults.push(messages.activeAttribute(name));
        else if (/^(?:xlink:)?href$|^(?:src|cite|poster|data)$/.test(name))
          faults.push(...addressFaults(value));
    },
    close: () => undefined,
    write: () => undefined,
  });
  return faults;
}

function addressFaults(address: string): string[] {
  const fault = findAddressFault(address);
  return fault ? [messages.badLink(address, addressErrors[fault])] : [];
}
