/** Starts the service worker once a page has nothing else to do, and shows what it says about the page. */
import type { TrustedTypesScope } from '#domain/serving/trusted-types.ts';
import { showNotice } from './notice-line.ts';

/** What a page was made from, by their addresses. */
export interface Loaded {
  page: string;
  files: string[];
}

if (import.meta.env.PROD && 'serviceWorker' in navigator && window === window.top) {
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (typeof data?.text === 'string') showNotice(data);
  });
  if (document.readyState === 'complete') whenIdle(start);
  else addEventListener('load', () => whenIdle(start));
}

/** Without a worker the portal is what it always was, so nobody is told of a failure. */
async function start(): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    await serviceWorker.register(workerAddress(), { updateViaCache: 'none' });
    const { active } = await serviceWorker.ready;
    const [page = '', ...files] = ['navigation', 'resource'].flatMap((type) =>
      performance.getEntriesByType(type).map(({ name }) => name),
    );
    active?.postMessage({ page, files } satisfies Loaded);
  } catch {
    return;
  }
}

function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`;
  const { trustedTypes } = globalThis as TrustedTypesScope;
  const policy = trustedTypes?.createPolicy('bawaba-offline', { createScriptURL: () => address });
  // TypeScript's `register` takes text only.
  return (policy?.createScriptURL(address) ?? address) as string;
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 1000);
}
