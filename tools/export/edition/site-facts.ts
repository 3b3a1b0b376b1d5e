import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';

/** What a built site says of itself on its first page. */
export interface SiteFacts {
  name: string;
  /** A line under the name. */
  tagline: string;
  description: string;
  /** Where the portal stands online. */
  home: string;
}

/** Throws a sentence where there is no site, or where it was built for a path under its host. */
export function readSiteFacts(site: string): SiteFacts {
  const first = join(site, 'index.html');
  if (!existsSync(first))
    throw new Error(`There is no built site in ${site}. Run "npm run build" first.`);
  const page = parse(readFileSync(first, 'utf8'));
  const meta = (selector: string) =>
    page.querySelector(`meta[${selector}]`)?.getAttribute('content');
  const name = meta('property="og:site_name"') ?? '';
  const home = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  if (new URL(home).pathname !== '/')
    throw new Error(
      `The site in ${site} was built for ${home}: build it without BASE_PATH, for a copy stands in any folder.`,
    );
  const title = page.querySelector('title')?.textContent ?? '';
  return {
    name,
    tagline: title.replace(`${name} — `, ''),
    description: meta('name=description') ?? '',
    home,
  };
}
