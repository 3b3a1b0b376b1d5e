import { app, manifest } from 'astro/entrypoints/prerender';
import type { PageStyles } from '../renderer-folder.ts';

type Internals = Parameters<typeof app.setInternals>[0];
type Options = Parameters<typeof app.setOptions>[0];

// The site has no scripts but those that its pages name.
app.setOptions({ settings: { scripts: [] }, logger: app.logger } as unknown as Options);

/** Tells which styles the build found for each page, beside those that its layout links. */
export function setPageStyles(styles: PageStyles): void {
  const pagesByKeys = new Map(styles.map(([key, styles]) => [key, { styles }]));
  app.setInternals({ pagesByKeys } as unknown as Internals);
}

/** The page at an address of the site, as a build makes it from the content at hand; undefined where there is none. */
export async function renderPage(path: string): Promise<string | undefined> {
  app.routeCache.clearAll();
  const pathname = manifest.base.replace(/\/$/, '') + path;
  const request = new Request(new URL(pathname, manifest.site));
  for (const { routeData } of manifest.routes) {
    if (routeData.type !== 'page' || !routeData.pattern.test(path)) continue;
    try {
      return await (await app.render(request, { routeData })).text();
    } catch (error) {
      // Several routes share a folder: the address belongs to the next one.
      if (!(error instanceof Error) || error.name !== 'NoMatchingStaticPathFound') throw error;
    }
  }
  return undefined;
}
