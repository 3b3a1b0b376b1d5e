import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '#search/build/document.ts';

/** Writes the index that Pagefind makes of the documents when it is only told that they are Arabic. */
export async function writeStockIndex(
  documents: readonly SearchDocument[],
  outputPath: string,
): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ar' });
    if (!index) throw new Error(errors.join('\n'));
    const problems = [...errors];
    for (const [order, document] of documents.entries()) {
      const added = await index.addHTMLFile({ url: `/${order}/`, content: plainPage(document) });
      problems.push(...added.errors);
    }
    // Pagefind's own writeFiles may answer before its files are whole.
    const { files, errors: unwritten } = await index.getFiles();
    problems.push(...unwritten);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const { path, content } of files) {
      mkdirSync(dirname(join(outputPath, path)), { recursive: true });
      writeFileSync(join(outputPath, path), content);
    }
  } finally {
    await close();
  }
}

/** What a site without our search would show to Pagefind: the same text, words and filters. */
function plainPage({ title, text, terms = [], filters = {}, date }: SearchDocument): string {
  const facts = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => meta('filter', name, value)),
  );
  const sort = date ? meta('sort', 'date', date) : '';
  const paragraphs = [text, terms.join(' ')].filter(Boolean).map((one) => `<p>${escape(one)}</p>`);
  return `<html lang="ar"><head>${facts.join('')}${sort}</head><body><h1>${escape(title)}</h1>${paragraphs.join('')}</body></html>`;
}

const meta = (kind: string, name: string, value: string) =>
  `<meta data-pagefind-${kind}="${name}[content]" content="${escape(value)}">`;
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
