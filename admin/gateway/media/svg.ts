import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import { Refusal } from '../refusal.ts';
import { uploadMessages as messages } from './messages.ts';

/**
 * A drawing without what could run, or load anything from elsewhere: no scripts, handlers, foreign elements, animation or
 * links, and no style that names another file. Well-formed XML comes out.
 * @throws Refusal 422 when it is no drawing, defines entities, or nothing of it is left
 */
export function sanitiseSvg(bytes: Uint8Array): Uint8Array {
  const body = purifier.sanitize(parse(decode(bytes)), {
    USE_PROFILES: { svg: true, svgFilters: true },
    ADD_TAGS: ['use'],
    ADD_ATTR: ['href'],
    FORBID_TAGS: ['a', 'animate', 'animatecolor', 'animatemotion', 'animatetransform', 'set'],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM: true,
  }) as HTMLElement;
  const drawing = body.querySelector('svg');
  if (!drawing?.firstElementChild) throw new Refusal(422, messages.svgEmpty());
  if (!(weigh(drawing) <= mostElements)) throw new Refusal(422, messages.svgBomb());
  return new TextEncoder().encode(`${new XMLSerializer().serializeToString(drawing)}\n`);
}

const { window } = new JSDOM('');
const { DOMParser, XMLSerializer } = window;
const svgNamespace = 'http://www.w3.org/2000/svg';
const purifier = createPurifier(window);

purifier.addHook('uponSanitizeElement', (node) => {
  if (node.nodeName.toLowerCase() === 'style' && loadsFiles(node.textContent ?? ''))
    node.textContent = '';
});
purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
  const { attrName, attrValue } = attribute;
  const isLink = attrName === 'href' || attrName === 'xlink:href';
  if (isLink ? !isInside(attrValue) : loadsFiles(attrValue)) attribute.keepAttr = false;
});

/** A reference to another part of the drawing, or a picture that it carries itself. */
function isInside(link: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpeg|webp);base64,)/i.test(link);
}

/** Escapes (`\75rl`) and at-rules are how style sheets hide what they load. */
function loadsFiles(style: string): boolean {
  return /[\\@]|url\s*\((?!\s*['"]?#)|image-set|expression|javascript:/i.test(style);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(422, messages.svgBroken());
  }
}

/** Drawing programs write a DOCTYPE without definitions; one with any is a bomb, or reads files. */
function parse(text: string): Element {
  const bare = text.replace(/<!DOCTYPE\s+svg[^[\]<>]*>/i, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(bare)) throw new Refusal(422, messages.svgEntities());
  const { documentElement } = new DOMParser().parseFromString(bare, 'image/svg+xml');
  if (documentElement.localName !== 'svg' || documentElement.namespaceURI !== svgNamespace)
    throw new Refusal(422, messages.svgBroken());
  // Sanitising passes over CDATA, in which drawing programs put their styles.
  for (const style of documentElement.querySelectorAll('style'))
    style.textContent = style.textContent ?? '';
  return documentElement;
}

/** How many elements a browser draws, with each `use` as often as it is used; endless where one uses itself. */
function weigh(drawing: Element): number {
  const named = new Map([...drawing.querySelectorAll('[id]')].map((part) => [part.id, part]));
  const known = new Map<Element, number>();
  function weightOf(element: Element): number {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Infinity);
    const used = element.localName === 'use' ? named.get(usedId(element)) : undefined;
    const parts = used ? [...element.children, used] : [...element.children];
    const weight = parts.reduce((sum, part) => sum + weightOf(part), 1);
    known.set(element, weight);
    return weight;
  }
  return weightOf(drawing);
}

function usedId(use: Element): string {
  const link = use.getAttribute('href') ?? use.getAttributeNS(xlinkNamespace, 'href') ?? '';
  return link.trim().slice(1);
}

const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const mostElements = 50_000;
