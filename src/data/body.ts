import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { getSource } from './source.ts';

const processor = await createSatteriMarkdownProcessor({
  features: {
    smartPunctuation: false,
    gfm: { footnotes: { label: 'الحواشي', backLabel: 'العودة إلى موضع الحاشية {reference}' } },
  },
});

/** A heading of a rendered body, for a table of contents. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** The Markdown below an entry's front matter. */
export function readBody(filePath: string): Promise<string> {
  return getSource().readBody(filePath);
}

/** Renders the Markdown below an entry's front matter; an empty body gives an empty string. */
export async function renderBody(filePath: string): Promise<{ html: string; headings: Heading[] }> {
  return renderMarkdown(await readBody(filePath));
}

/** Renders Markdown; none gives an empty string. */
export async function renderMarkdown(
  markdown: string,
): Promise<{ html: string; headings: Heading[] }> {
  if (!markdown) return { html: '', headings: [] };
  const { code, metadata } = await processor.render(markdown);
  return { html: code, headings: metadata.headings };
}

/**
 * Renders the parts of a text, each on its own; `finish` may change the HTML, which it gets whole. They go through the
 * engine as one document, several times faster, unless one of them would run into the next.
 */
export async function renderParts(
  parts: readonly string[],
  finish = (html: string) => html,
): Promise<string[]> {
  const { code } = await processor.render(parts.join(`\n\n${seam}\n\n`));
  const rendered = finish(code).split(seam);
  if (rendered.length === parts.length) return rendered.map((html) => html.trim());
  return Promise.all(parts.map(async (part) => finish((await processor.render(part)).code).trim()));
}

const seam = '<!-- 7d1c5b0e -->';
