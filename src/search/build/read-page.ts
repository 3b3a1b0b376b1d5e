import { Parser } from 'htmlparser2';
import { inlineElements, leadingElements, silentElements } from '#domain/searched-text.ts';
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

const SILENT = new Set(silentElements);
const INLINE = new Set(inlineElements);
const LEADING = new Set(leadingElements);

/** Articles of an act, which citations point at. */
const ARTICLE_ID = /^art-/;

const BODY = 'data-search-body';
const FACTS = 'data-search="';

/** The part of a page that search reads, and undefined where it is not to be found. */
export function findBody(html: Buffer): Buffer | undefined {
  const mark = html.indexOf(BODY);
  if (mark < 0) return undefined;
  const start = html.lastIndexOf('<', mark);
  const name = html.toString('latin1', start + 1, mark).match(/^[a-z]+/)?.[0];
  const end = html.lastIndexOf(`</${name}>`);
  return html.subarray(start, end < mark ? html.length : end);
}

/** The year and the day that orders the page, without reading all of its body. */
export function readDay(body: Buffer): { year?: string | undefined; date?: string | undefined } {
  const start = body.indexOf(FACTS);
  if (start < 0) return {};
  const from = start + FACTS.length;
  const facts = body.toString('latin1', from, body.indexOf('"', from));
  const find = (name: string) => facts.match(`&quot;${name}&quot;:&quot;([\\d-]+)&quot;`)?.[1];
  return { year: find('year'), date: find('date') };
}

/** The page of a site as search sees it, or undefined where it is not to be found. */
export function readPage(html: string, url: string): SearchDocument | undefined {
  const { title, json, text, sections } = readBody(html);
  if (title === undefined) return undefined;
  const facts: PageFacts = json ? JSON.parse(json) : {};
  const { name, date, number, status, terms = [], onlyByNumber, ...values } = facts;
  const filters = Object.entries(values as Record<string, string | string[]>).map(
    ([filter, value]) => [filter, [value].flat()] as const,
  );
  return {
    url,
    title: tidy(title),
    terms,
    text,
    sections: sections.map((section) => ({ ...section, title: tidy(section.title) })),
    filters: Object.fromEntries(filters),
    ...(name && { name }),
    ...(date && { date }),
    ...(number && { number }),
    ...(status && { status }),
    ...(onlyByNumber && { onlyByNumber }),
  };
}

interface Body {
  /** Of the first heading; absent where there is none. */
  title?: string;
  json?: string | undefined;
  text: string;
  sections: Section[];
}

/** The visible text, each block a sentence of its own, and where its articles begin. */
function readBody(html: string): Body {
  const body: Body = { text: '', sections: [] };
  const sentences = collectSentences();
  /** How many elements deep: in the body, in what is silent, in the heading; and in which articles since which depth. */
  let [depth, silence, heading] = [0, 0, 0];
  let articles: { section: Section; since: number }[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (depth === 0 && !(BODY in attributes)) return;
      depth += 1;
      body.json ??= attributes['data-search'];
      if (heading > 0 || (tag === 'h1' && body.title === undefined)) heading += 1;
      if (heading === 1) body.title ??= '';
      if (silence > 0 || isSilent(tag, attributes)) silence += 1;
      if (silence > 0) return;
      if (!INLINE.has(tag)) sentences.end();
      const { id } = attributes;
      if (id === undefined || !ARTICLE_ID.test(id)) return;
      const section = { id, title: '', at: sentences.length() };
      body.sections.push(section);
      articles.push({ section, since: depth });
    },
    ontext(words) {
      if (depth === 0) return;
      if (heading > 0) body.title += words;
      for (const { section } of articles) section.title += words;
      if (silence === 0) sentences.add(words);
    },
    onclosetag(tag) {
      if (depth === 0) return;
      articles = articles.filter(({ since }) => since < depth);
      depth -= 1;
      heading = Math.max(0, heading - 1);
      if (silence > 0) silence -= 1;
      else if (!INLINE.has(tag)) sentences.end(LEADING.has(tag) ? ':' : '.');
    },
  });
  parser.end(html);
  return { ...body, text: sentences.text() };
}

/** Joins words to sentences, which end where a block does. */
function collectSentences() {
  let [done, open] = ['', ''];
  return {
    add(words: string) {
      const plain = words.replace(/\s+/g, ' ');
      open += open === '' || open.endsWith(' ') ? plain.trimStart() : plain;
    },
    end(mark = '.') {
      const sentence = open.trimEnd();
      open = '';
      if (sentence) done += /[.:؛،؟!…]$/.test(sentence) ? `${sentence} ` : `${sentence}${mark} `;
    },
    length: () => done.length + open.length,
    text: () => (done + open).trimEnd(),
  };
}

function isSilent(tag: string, attributes: Record<string, string>): boolean {
  return SILENT.has(tag) || 'hidden' in attributes || 'data-search-ignore' in attributes;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
