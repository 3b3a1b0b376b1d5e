import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { uploadMessages as messages } from './messages.ts';
import type { Sanitised } from './svg-worker.ts';

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sanitises a drawing in a thread of its own, one after another: a large one takes seconds, and one that was made to take for
 * ever is given up, while the gateway answers others.
 * @throws Refusal 422
 */
export function sanitiseAside(bytes: Uint8Array, patience = 10_000): Promise<Uint8Array> {
  const result = last.then(() => sanitise(bytes, patience));
  last = result.catch(() => undefined);
  return result;
}

async function sanitise(bytes: Uint8Array, patience: number): Promise<Uint8Array> {
  worker ??= start();
  const current = worker;
  try {
    current.ref();
    current.postMessage(bytes);
    const [answer] = (await once(current, 'message', {
      signal: AbortSignal.timeout(patience),
    })) as [Sanitised];
    current.unref();
    if ('refused' in answer) throw new Refusal(422, answer.refused);
    return answer.bytes;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    console.error(error);
    worker = undefined;
    await current.terminate();
    throw new Refusal(422, messages.svgBomb());
  }
}

function start(): Worker {
  return new Worker(new URL('./svg-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
}
