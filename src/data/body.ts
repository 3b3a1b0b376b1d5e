import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import path from 'node:path';
import { findAddressFault } from '#schema/address.ts';
import type { CollectionName } from '#schema/field.ts';
import { alignCells } from './align-cells.ts';
import { contentFolder } from './content-folder.ts';
import { getEntries } from './entries.ts';
import { defineCell, digestOf, noteRead } from './reads.ts';
import { memory } from './remember.ts';
import { ownId, sanitiseHtml } from './sanitise-html.ts';
import { getSource } from './source.ts';

const processor = await createSatteriMarkdownProcessor({
  // It would colour code by inline styles, which no page may hold.
  syntaxHighlight: false,
  features: {
    smartPunctuation: false,
    gfm: { footnotes: { label: 'الحواشي', backLabel: 'العودة إلى موضع الحاشية {reference}' } },
  },
  hastPlugins: [alignCells],
  mdastPlugins: [
    {
      // Astro decodes the addresses of pictures, and throws at those that cannot be decoded.
      name: 'encode-stray-percents',
      image(node, context) {
        const url = node.url.replace(/%(?![0-9a-f]{2})/gi, '%25');
        const safe = isDecodable(url) ? url : url.replaceAll('%', '%25');
        if (safe !== node.url) context.setProperty(node, 'url', safe);
      },
    },
  ],
});

/** A heading of a rendered body, for a table of contents. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** The Markdown below an entry's front matter. */
export async function readBody(filePath: string): Promise<string> {
  const file = fileOf(filePath);
  noteRead(`body:${file}`);
  const body = await getSource().readBody(filePath);
  digests.set(file, digestOf(body));
  return body;
}

/** By the file's path in the content; the texts themselves would not fit in memory. */
const digests = memory<string, string>();

defineCell('body', digestOfBody);
defineCell('bodies', async (name) => {
  const found: string[] = [];
  for (const { filePath } of await getEntries(name as CollectionName))
    found.push(await digestOfBody(fileOf(filePath)));
  return found;
});

async function digestOfBody(file: string): Promise<string> {
  if (!digests.has(file)) await readBody(path.join(contentFolder, file));
  return digests.get(file) ?? '';
}

function fileOf(filePath: string): string {
  return path.relative(contentFolder, path.resolve(filePath)).split(path.sep).join('/');
}

/** Renders the Markdown below an entry's front matter; an empty body gives an empty string. */
export async function renderBody(filePath: string): Promise<{ html: string; headings: Heading[] }> {
  return renderMarkdown(await readBody(filePath));
}

/** Renders Markdown, which may come from anybody: what could run is not in the HTML. None gives an empty string. */
export async function renderMarkdown(
  markdown: string,
): Promise<{ html: string; headings: Heading[] }> {
  if (!markdown) return { html: '', headings: [] };
  const { code, metadata } = await processor.render(markdown);
  return {
    html: makeSafe(code, markdown),
    headings: metadata.headings.map((heading) => ({ ...heading, slug: ownId(heading.slug) })),
  };
}

/**
 * Renders the parts of a text, each on its own; `finish` may change the HTML, which it gets whole. They go through the
 * engine as one document, several times faster, unless one of them would run into the next.
 */
export async function renderParts(
  parts: readonly string[],
  finish = (html: string) => html,
): Promise<string[]> {
  if (!parts.some((part) => mayHoldHtml.test(part))) {
    const { code } = await processor.render(parts.join(`\n\n${seam}\n\n`));
    const rendered = finish(makeSafe(code)).split(seam);
    if (rendered.length === parts.length) return rendered.map((html) => html.trim());
  }
  return Promise.all(parts.map(async (part) => finish((await renderMarkdown(part)).html).trim()));
}

const seam = '<!-- 7d1c5b0e -->';

/** Raw HTML begins with one of these; without it all tags are the engine's own. No tag has the name `https:`. */
const mayHoldHtml = /<(?!https?:\/\/)[a-z!?/]/i;
const link = /\s(?:href|src)="([^"]*)"/g;
const headingId = /(?<=<h[1-6] id=")[^"\s<>]+(?=")/g;

/** The same HTML where it is sound already: to write it anew costs more than to render it. */
function makeSafe(html: string, source = ''): string {
  if (mayHoldHtml.test(source) || holdsBadLink(html)) return sanitiseHtml(html);
  const taken = [...html.matchAll(headingId)].map(([id]) => id).filter((id) => id !== ownId(id));
  if (!taken.length) return html;
  return html
    .replace(headingId, ownId)
    .replace(/(?<=<a href="#)[^"]+(?=")/g, (id) => (taken.includes(id) ? ownId(id) : id));
}

/** Entities but that of `&` are read by the sanitiser alone. */
function holdsBadLink(html: string): boolean {
  for (const [, address = ''] of html.matchAll(link))
    if (/&(?!amp;)/.test(address) || findAddressFault(address.replaceAll('&amp;', '&')))
      return true;
  return false;
}

function isDecodable(address: string): boolean {
  try {
    return decodeURI(address) !== undefined;
  } catch {
    return false;
  }
}
