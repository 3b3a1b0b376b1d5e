import type { Edition } from '../kept.ts';
import { downloaded, pin, readFrom } from './editions.ts';
import {
  compare,
  editionNotice,
  isFailure,
  isGone,
  newer,
  nothing,
  visitedNotice,
  type Notice,
} from './freshness.ts';
import { respond } from './respond.ts';
import { missingPath, searchPath } from './routes.ts';
import { scope, type FetchEvent } from './scope.ts';
import { findFile, findPage, forgetPage, keepPage, type Copy } from './store.ts';

/** So long a page waits for the network where there is a copy of it. */
const patience = 3000;

/**
 * Answers a reader who opens a page: with a copy at once where one will do, with one after a while where the network
 * should be asked first, and with the network alone where there is none. The page is told later what came of it.
 */
export async function answerPage(
  event: FetchEvent,
  path: string,
  isFresh: boolean,
): Promise<Response> {
  const coming = fetch(event.request).catch(() => undefined);
  const [visited, { active }] = await Promise.all([findPage(path), downloaded()]);
  const opened: Opened = { path, isFresh, client: event.resultingClientId, active };
  const canWait = isFresh || isReload(event.request);
  if (visited && !canWait) {
    const copy = await choose(opened, visited);
    event.waitUntil(Promise.all([pinTo(opened, copy), followUp(opened, copy, coming)]));
    return respond(path, copy.html);
  }
  const came = await (visited || active ? inTime(coming) : coming);
  if (came && !isFailure(came)) {
    event.waitUntil(receive(opened, came.clone()));
    return came;
  }
  const copy = await choose(opened, visited);
  if (!copy) return came ?? (await coming) ?? showMissing();
  event.waitUntil(Promise.all([pinTo(opened, copy), explain(opened, copy, coming)]));
  return respond(path, copy.html);
}

interface Opened {
  path: string;
  isFresh: boolean;
  client: string;
  active: Edition | undefined;
}

interface Shown extends Copy {
  edition?: Edition;
}

type Coming = Promise<Response | undefined>;

/** The later of the visited page and the downloaded one; search is as old as its index, which is downloaded. */
async function choose<Visited extends Copy | undefined>(
  { path, active }: Opened,
  visited: Visited,
): Promise<Shown | Visited> {
  if (!active) return visited;
  const at = active.sequence * 1000;
  if (visited && visited.at >= at && path !== searchPath) return visited;
  const html = await readPage(active, path);
  return html === undefined ? visited : { html, at, edition: active };
}

async function readPage(edition: Edition, path: string): Promise<string | undefined> {
  const bytes = await readFrom(edition, path);
  return bytes && new TextDecoder().decode(bytes);
}

/** A page that is the same in the edition is a page of it, wherever it came from: so is what it asks for later. */
async function pinTo({ path, client, active }: Opened, shown: Shown): Promise<void> {
  if (!active || !client) return;
  if (shown.edition || shown.html === (await readPage(active, path))) await pin(client, active.id);
}

async function receive(opened: Opened, came: Response): Promise<void> {
  const html = await keepPage(opened.path, came);
  if (html !== undefined) await pinTo(opened, { html, at: Date.now() });
}

/** Says at once that a copy is shown because the network did not answer, and then what it answered. */
async function explain(opened: Opened, copy: Shown, coming: Coming): Promise<void> {
  await tell(opened.client, noticeOf(opened, copy));
  await followUp(opened, copy, coming);
}

/** Keeps what came behind a copy, and says what is to be said about the copy now. */
async function followUp(opened: Opened, copy: Shown, coming: Coming): Promise<void> {
  const came = await coming;
  if (!came || isFailure(came)) return tell(opened.client, noticeOf(opened, copy));
  if (isGone(came)) {
    await forgetPage(opened.path);
    return tell(opened.client, newer);
  }
  const html = await keepPage(opened.path, came);
  await tell(opened.client, (html && compare(copy.html, html)) || nothing);
}

function noticeOf({ isFresh }: Opened, { at, edition }: Shown): Notice {
  return edition ? editionNotice(at, isFresh) : visitedNotice(at, isFresh);
}

/** A page that is still loading is waited for. */
async function tell(client: string, notice: Notice): Promise<void> {
  (await scope.clients.get(client))?.postMessage(notice);
}

async function showMissing(): Promise<Response> {
  const page = await findFile(missingPath);
  return page ? respond(missingPath, await page.text(), 503) : Response.error();
}

/** Whether the reader asked for the page anew. */
const isReload = ({ cache }: Request) => cache === 'no-cache' || cache === 'reload';

function inTime(coming: Coming): Coming {
  return Promise.race([
    coming,
    new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined)),
  ]);
}
