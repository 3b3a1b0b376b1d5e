/** Visited pages and their files in Cache Storage: bounded, the oldest out. Nothing here fails for want of room. */
import { keptAt, keptTitle, visitedCaches } from '../visited.ts';
import { isHtml, isKeepable } from './freshness.ts';
import { namedFiles } from './named-files.ts';
import { titleOf } from './page-title.ts';
import { missingPath } from './routes.ts';
import { addressOf } from './site.ts';

/** A page as it is kept. */
export interface Copy {
  html: string;
  /** When the portal last said so, in milliseconds. */
  at: number;
}

const mostPages = 60;
/** A release has some sixty; more are of releases that no kept page is of. */
const mostFiles = 150;

export async function findPage(path: string): Promise<Copy | undefined> {
  const kept = await (await openPages()).match(addressOf(path));
  return kept && { html: await kept.text(), at: Number(kept.headers.get(keptAt)) };
}

/** Keeps the page that came, as the last visited; gives its text, or nothing for what is not kept. */
export async function keepPage(path: string, came: Response): Promise<string | undefined> {
  if (!isKeepable(came) || !isHtml(came)) return undefined;
  const html = await came.text();
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    [keptAt]: String(Date.now()),
    [keptTitle]: encodeURIComponent(titleOf(html)),
  };
  await quietly(async () => {
    const pages = await openPages();
    await pages.put(addressOf(path), new Response(html, { headers }));
    const keys = await pages.keys();
    for (const old of keys.slice(0, -mostPages)) await pages.delete(old);
  });
  return html;
}

export async function forgetPage(path: string): Promise<void> {
  await (await openPages()).delete(addressOf(path));
}

export async function findFile(path: string): Promise<Response | undefined> {
  return (await openFiles()).match(addressOf(path));
}

/** Keeps a file that a page is shown with. */
export function keepFile(path: string, came: Response): Promise<void> {
  return quietly(async () => {
    if (!isKeepable(came)) return;
    const files = await openFiles();
    await files.put(addressOf(path), came);
    if ((await files.keys()).length > mostFiles) await dropUnnamed(files);
  });
}

/** Keeps the calm page with all that it is shown with. Rejects where it cannot be had. */
export async function keepMissingPage(): Promise<void> {
  const files = await openFiles();
  const page = await bring(missingPath, 'reload');
  const put = (path: string, file: Response) => quietly(() => files.put(addressOf(path), file));
  await put(missingPath, page.clone());
  await namedFiles([await page.text()], async (name) => {
    const path = `_astro/${name}`;
    const file = (await findFile(path)) ?? (await bring(path, 'force-cache'));
    await put(path, file.clone());
    // A style sheet names all fonts; the page preloads the one that it needs.
    return name.endsWith('.js') ? file.text() : undefined;
  });
}

async function bring(path: string, cache: RequestCache): Promise<Response> {
  const came = await fetch(addressOf(path), { cache });
  if (!isKeepable(came)) throw new Error(`${path}: ${came.status}`);
  return came;
}

/** Drops the files that no kept page names. */
async function dropUnnamed(files: Cache): Promise<void> {
  const pages = await openPages();
  const roots = [
    ...(await Promise.all((await pages.keys()).map((page) => pages.match(page)))),
    await files.match(addressOf(missingPath)),
  ];
  const texts = await Promise.all(roots.map((root) => root?.text() ?? ''));
  const named = await namedFiles(texts, async (name) => {
    const file = await findFile(`_astro/${name}`);
    return file && /\.(?:css|js)$/.test(name) ? file.text() : undefined;
  });
  for (const { url } of await files.keys())
    if (url !== addressOf(missingPath) && !named.has(url.split('/').at(-1) ?? ''))
      await files.delete(url);
}

const openPages = () => caches.open(visitedCaches.pages);
const openFiles = () => caches.open(visitedCaches.files);

/** A device without room keeps less; no reader is told. */
async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch(() => undefined);
}
