import { DownloadError } from './error.ts';
import type { Ports } from './ports.ts';

export interface Asking {
  cache?: RequestCache;
  signal?: AbortSignal | undefined;
  /** Milliseconds before each further try. */
  pauses?: readonly number[];
}

const growing = [1000, 2000, 4000, 8000];

/**
 * A file of the site, whole. Rejects with `gone` where the server has no such file, with `network` where it does not
 * answer however often it is asked, and with `paused` where the signal aborts.
 */
export async function fetchFile(ports: Ports, path: string, asking: Asking = {}): Promise<Blob> {
  // What comes is kept or refused by the page: the browser's own cache need not hold it a second time.
  const { cache = 'no-store', signal, pauses = growing } = asking;
  for (const pause of [...pauses, undefined]) {
    try {
      signal?.throwIfAborted();
      const response = await ports.fetch(path, { cache, ...(signal && { signal }) });
      if (response.status === 404 || response.status === 410) throw new DownloadError('gone');
      if (!response.ok) throw new Error(`${response.status} for ${path}`);
      return await response.blob();
    } catch (cause) {
      if (signal?.aborted) throw new DownloadError('paused', { cause });
      if (cause instanceof DownloadError) throw cause;
      if (pause === undefined) throw new DownloadError('network', { cause });
      await ports.wait(pause, signal);
    }
  }
  throw new DownloadError('network');
}
