/** Pages that were visited on this device: the worker keeps them, the calm page lists them. */

/** The site's folder. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Two portals on one origin keep apart. */
export const visitedCaches = {
  pages: `visited pages ${base}`,
  /** What they are shown with. */
  files: `visited files ${base}`,
  /** From which edition open pages came. */
  pins: `pins ${base}`,
};

/** The headers with which a page is kept: the moment in milliseconds, the title as a component of an address. */
export const keptAt = 'kept-at';
export const keptTitle = 'kept-title';

export interface VisitedPage {
  title: string;
  href: string;
}

/** The last visited first. */
export async function listVisited(): Promise<VisitedPage[]> {
  const cache = await caches.open(visitedCaches.pages);
  const pages = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const headers = (await cache.match(request))?.headers;
      return {
        href: new URL(request.url).pathname,
        title: decodeURIComponent(headers?.get(keptTitle) ?? ''),
        at: Number(headers?.get(keptAt)),
      };
    }),
  );
  return pages.sort((a, b) => b.at - a.at).map(({ title, href }) => ({ title, href }));
}

export async function forgetVisited(): Promise<void> {
  await caches.delete(visitedCaches.pages);
}
