/**
 * What search shows of a page, from the page itself. A fragment is a page's words once more, and a fifth of all packs; so
 * packs name the page in its place wherever this finds the very bytes that the build of the index has written.
 */
import { inlineElements, leadingElements, silentElements } from './searched-text.ts';

/** The fragment of a page of the site, as JSON. */
export function fragmentOf(html: string, url: string): string {
  const sections: { id: string; title: string; at: number }[] = [];
  let facts: Record<string, string | string[] | undefined> = {};
  let title = '';
  let [done, open] = ['', ''];
  /** How many elements deep: in the body, in what is silent, in the heading. */
  let [depth, silence, heading] = [0, 0, 0];
  let articles: { section: (typeof sections)[0]; since: number }[] = [];

  const endSentence = (mark = '.') => {
    const sentence = open.trimEnd();
    open = '';
    if (sentence) done += /[.:؛،؟!…]$/.test(sentence) ? `${sentence} ` : `${sentence}${mark} `;
  };
  const addText = (words: string) => {
    if (heading > 0) title += words;
    for (const { section } of articles) section.title += words;
    const plain = words.replace(/\s+/g, ' ');
    if (silence === 0) open += open === '' || open.endsWith(' ') ? plain.trimStart() : plain;
  };
  const openElement = (name: string, attributes: string) => {
    depth += 1;
    const json = / data-search="([^"]*)"/.exec(attributes)?.[1];
    if (json) facts = JSON.parse(decodeText(json));
    if (heading > 0 || (name === 'h1' && title === '')) heading += 1;
    if (silence > 0 || silent.has(name) || hidden.test(attributes)) silence += 1;
    if (silence > 0) return;
    if (!inline.has(name)) endSentence();
    const id = / id="(art-[^"]*)"/.exec(attributes)?.[1];
    if (id === undefined) return;
    const section = { id, title: '', at: done.length + open.length };
    sections.push(section);
    articles.push({ section, since: depth });
  };
  const closeElement = (name: string) => {
    articles = articles.filter(({ since }) => since < depth);
    depth -= 1;
    heading = Math.max(0, heading - 1);
    if (silence > 0) silence -= 1;
    else if (!inline.has(name)) endSentence(leading.has(name) ? ':' : '.');
  };

  for (const [, end, name = '', attributes = '', text] of html.matchAll(piece)) {
    if (text !== undefined && depth > 0) addText(decodeText(text));
    if (!name || (depth === 0 && !attributes.includes(' data-search-body'))) continue;
    if (!end) openElement(name, attributes);
    if (end ? !childless.has(name) : childless.has(name) || attributes.endsWith('/'))
      closeElement(name);
  }
  const factOf = (name: string) => [facts[name]].flat()[0];
  const [collection, type, year, status] = ['collection', 'type', 'year', 'status'].map(factOf);
  return JSON.stringify({
    url,
    title: tidy(title),
    text: (done + open).trimEnd(),
    ...(sections.length > 0 && {
      sections: sections.map((section) => ({ ...section, title: tidy(section.title) })),
    }),
    ...(collection && { collection }),
    ...(type && { type }),
    ...(year && { year }),
    ...(status && { status }),
  });
}

const silent = new Set(silentElements);
const inline = new Set(inlineElements);
const leading = new Set(leadingElements);
const childless = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** A tag, something else in angle brackets, or text. */
const piece = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<[!?][^>]*>|([^<]+)/g;
const hidden = / (?:hidden|data-search-ignore)(?=[\s=/]|$)/;

function decodeText(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal, 16));
  });
}

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
