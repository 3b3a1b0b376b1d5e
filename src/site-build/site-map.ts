import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { element, writeXml, type XmlElement } from '#exports/xml.ts';

/** A site map may name 50,000 pages and weigh 50 MB: https://www.sitemaps.org/protocol.html */
const mostPages = 45_000;
const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** Writes the site map of the pages in these folders of the site, and the index of its parts. */
export function writeSiteMap(folders: readonly string[], home: string, outDir: string): void {
  const pages = folders
    .map((folder) => new URL(folder === '.' ? '' : `${folder}/`, home).href)
    .sort();
  const parts: string[] = [];
  const write = (file: string, root: XmlElement) =>
    writeFileSync(path.join(outDir, file), writeXml(root));
  for (let start = 0; start < pages.length; start += mostPages) {
    const part = `sitemap-${parts.length}.xml`;
    const urls = pages.slice(start, start + mostPages).map((url) => at('url', url));
    write(part, element('urlset', namespace, urls));
    parts.push(new URL(part, home).href);
  }
  const known = parts.map((url) => at('sitemap', url));
  write('sitemap-index.xml', element('sitemapindex', namespace, known));
}

function at(name: string, url: string): XmlElement {
  return element(name, {}, element('loc', {}, url));
}
