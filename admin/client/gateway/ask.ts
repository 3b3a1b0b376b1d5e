import { clientMessages } from '../messages.ts';
import { askToSignIn } from '../sign-in/dialog.ts';
import { DeskError } from './desk-error.ts';
import { askToRetry } from './retry.ts';

const api = new URL('api/', document.baseURI).pathname;

interface Options {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  /** Nobody waits for it: it fails without asking anything. */
  isQuiet?: boolean;
  signal?: AbortSignal;
}

/**
 * Asks the gateway: `ask('publishing')`. When the session is over or the network is away the editor is asked, over
 * whatever they are doing, and the request goes out again.
 * @throws DeskError
 */
export async function ask<T>(path: string, options: Options = {}): Promise<T> {
  const { isQuiet = false } = options;
  for (let times = 1; ; times += 1) {
    const response = await reach(path, options);
    if (response.status === 401 && times === 1 && !isQuiet && path !== 'session') {
      await askToSignIn();
      continue;
    }
    const isJson = response.headers.get('content-type')?.includes('json');
    const answer: unknown = isJson ? await response.json() : undefined;
    if (response.ok && isJson) return answer as T;
    const said = (answer ?? {}) as ConstructorParameters<typeof DeskError>[2] & { error?: string };
    throw new DeskError(
      said.error ?? clientMessages.broken(response.status),
      response.status,
      said,
    );
  }
}

/** Calls an action of Decap's protocol. */
export function act<T>(action: string, params: object): Promise<T> {
  return ask<T>('v1', { body: { action, params } });
}

async function reach(path: string, options: Options): Promise<Response> {
  const { body, isQuiet = false, signal } = options;
  const method = options.method ?? (body === undefined ? 'GET' : 'POST');
  for (let times = 1; ; times += 1) {
    try {
      return await fetch(api + path, {
        method,
        ...(signal && { signal }),
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
    } catch (error) {
      // A request that was given up is no failure of the network.
      if (!(error instanceof TypeError)) throw error;
      if (isQuiet) throw new DeskError(clientMessages.offline(), 0);
      if (times < 3) await pause(times * 400);
      else if (!(await askToRetry())) throw new DeskError(clientMessages.offline(), 0);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
