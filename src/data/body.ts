import { readFile } from 'node:fs/promises';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';

const processor = await createSatteriMarkdownProcessor({
  features: { smartPunctuation: false },
});

/** A heading of a rendered body, for a table of contents. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** Renders the Markdown below an entry's front matter; an empty body gives an empty string. */
export async function renderBody(filePath: string): Promise<{ html: string; headings: Heading[] }> {
  const text = await readFile(filePath, 'utf8');
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/, '').trim();
  if (!body) return { html: '', headings: [] };
  const { code, metadata } = await processor.render(body);
  return { html: code, headings: metadata.headings };
}
