import { parentPort } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { sanitiseSvg } from './svg.ts';

/** What comes back for each drawing: its bytes, or the words of its refusal. */
export type Sanitised = { bytes: Uint8Array } | { refused: string };

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(answer(bytes)));

function answer(bytes: Uint8Array): Sanitised {
  try {
    return { bytes: sanitiseSvg(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}
