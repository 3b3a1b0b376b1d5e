import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Draft, Preview } from './draft.ts';
import { rendererFolder, rendererModule } from './renderer-folder.ts';
import type { Answer, Question } from './worker.ts';

export interface PreviewerOptions {
  /** The folder of the content as it is stored: what stands around a draft. */
  content: string;
  /** The folder of the built site, whose pages previews are made as. */
  site: string;
  /** After this long a render is given up. */
  patienceMs?: number;
  /** The thread ends when it has had nothing to do for so long. */
  idleMs?: number;
}

/** Renders the pages of drafts, one after another, in a thread that starts with the first of them. */
export interface Previewer {
  /**
   * The page of a draft, or why there is none. A draft whose turn comes after `signal` is aborted is not rendered.
   * @throws PreviewFailure
   */
  render(draft: Draft, signal?: AbortSignal): Promise<Preview>;
  close(): Promise<void>;
}

/** No page was made, through no fault of the draft's text. */
export class PreviewFailure extends Error {}

/** Each holds its draft in memory, and the last of them waits for half a minute. */
const mostWaiting = 32;

export function openPreviewer({
  content,
  site,
  patienceMs = 30_000,
  idleMs = 600_000,
}: PreviewerOptions): Previewer {
  let thread: Thread | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;

  async function renderNow(draft: Draft, signal?: AbortSignal): Promise<Preview> {
    if (signal?.aborted) throw new PreviewFailure('superseded');
    clearTimeout(idle);
    if (thread?.stamp !== stampOf(site)) await close();
    thread ??= startThread(content, site);
    try {
      return await ask(thread.worker, draft, patienceMs);
    } catch (error) {
      await close();
      throw error;
    } finally {
      idle = setTimeout(() => void close(), idleMs).unref();
    }
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = thread?.worker;
    thread = undefined;
    await ending?.terminate();
  }

  return {
    render(draft, signal) {
      if (waiting >= mostWaiting) return Promise.reject(new PreviewFailure('too many wait'));
      waiting += 1;
      const preview = turn.then(() => renderNow(draft, signal)).finally(() => (waiting -= 1));
      turn = preview.catch(() => undefined);
      return preview;
    },
    close,
  };
}

interface Thread {
  worker: Worker;
  /** Of the build that the thread renders as. */
  stamp: number;
}

function startThread(content: string, site: string): Thread {
  const stamp = stampOf(site);
  if (!stamp) throw new PreviewFailure('The site has not been built, or not by this project.');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder: rendererFolder(site) },
    env: { ...process.env, CONTENT_DIR: content },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  worker.unref();
  return { worker, stamp };
}

function moduleOf(site: string): string {
  return join(rendererFolder(site), rendererModule);
}

/** Another number for each build; 0 before the first. */
function stampOf(site: string): number {
  const file = moduleOf(site);
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

let questions = 0;

function ask(worker: Worker, draft: Draft, patienceMs: number): Promise<Preview> {
  const { promise, resolve, reject } = Promise.withResolvers<Preview>();
  const number = (questions += 1);
  const fail = (reason: unknown) => reject(new PreviewFailure(String(reason)));
  const listen = (answer: Answer) => {
    if (answer.number !== number) return;
    if ('preview' in answer) resolve(answer.preview);
    else fail(answer.error);
  };
  const timer = setTimeout(fail, patienceMs, `no page after ${patienceMs} ms`);
  worker.on('message', listen).once('error', fail).once('exit', fail);
  worker.postMessage({ number, draft } satisfies Question);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', listen).off('error', fail).off('exit', fail);
  });
}
