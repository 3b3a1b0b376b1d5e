/** What becomes of a request, told by its address alone. Paths are those of the site's folder: `services/`, `_astro/a.css`. */

export type Route =
  /** Not ours: it goes where it would go without a worker. */
  | 'left'
  /** The visited copy first, and what the network says behind it. */
  | 'page'
  /** The network first, then a copy that says of which time it is. */
  | 'fresh'
  /** Named by what it holds: wherever it lies, it is the same. */
  | 'hashed'
  /** The start of the search index, from which follows all that search reads. */
  | 'index'
  | 'file';

/** The calm page for what is neither on the network nor on the device. */
export const missingPath = 'offline/missing/';

/** Its index is another file, so both must be of one release. */
export const searchPath = 'search/';

/** Pages that are not the same an hour later. Alerts stand on every page, and are told apart. */
const freshPages = [
  // What has been announced.
  /^alerts\/$/,
  // The weather.
  /^(?:weather|governorates\/[^/]+)\/$/,
  // Who is on duty.
  /^places\/on-duty\//,
  // An index that is never older than the page.
  /^search\/$/,
  // What can be downloaded.
  /^offline\/$/,
];

/** Of a GET without a range. `isPage`: a reader opens it, in a window of its own. */
export function routeOf(path: string, isPage: boolean): Route {
  if (leftPaths.test(path)) return 'left';
  if (/^(?:_astro|pagefind)\//.test(path)) return path === indexPath ? 'index' : 'hashed';
  if (!isPage || !/(?:^|\/)$/.test(path)) return 'file';
  return freshPages.some((pages) => pages.test(path)) ? 'fresh' : 'page';
}

/**
 * The path of an address in the site's folder, without query and fragment; undefined outside of it.
 * `('https://x.sy/portal/plan/?s=a', 'https://x.sy/portal/') // => 'plan/'`
 */
export function pathOf(address: string, home: string): string | undefined {
  const { origin, pathname } = new URL(address, home);
  const folder = new URL(home);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(folder.pathname.length));
  } catch {
    return undefined;
  }
}

/** The file that answers for a path. */
export function fileOf(path: string): string {
  return /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
}

const indexPath = 'pagefind/pagefind-entry.json';

/**
 * The desk; what the page of downloads brings and checks on its own; the worker itself; and the icons, which browsers ask
 * for by themselves and break off.
 */
const leftPaths =
  /^(?:admin(?:\/|$)|offline\/(?:packs|deltas)\/|offline\/[^/]+[.][a-z.]+$|[^/]+[.](?:js|png|svg|webmanifest)$)/;
