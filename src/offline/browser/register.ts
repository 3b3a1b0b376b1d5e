/** Starts the service worker once a page has nothing else to do, and shows what it says about the page. */
import type { TrustedTypesScope } from '#domain/serving/trusted-types.ts';
import { showNotice } from './notice-line.ts';

/** What a page was made from, by their addresses. */
export interface Loaded {
  page: string;
  files: string[];
}

if (import.meta.env.PROD && 'serviceWorker' in navigator && window === window.top) {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => showNotice(data));
  // Without a worker the portal is what it always was, so nobody is told of a failure.
  addEventListener('load', () => whenIdle(() => start(serviceWorker).catch(() => undefined)));
}

async function start(container: ServiceWorkerContainer): Promise<void> {
  await container.register(workerAddress(), { updateViaCache: 'none' });
  const { active } = await container.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ page: location.href, files } satisfies Loaded);
}

function workerAddress(): string {
  const address = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`;
  const { trustedTypes } = globalThis as TrustedTypesScope;
  const policy = trustedTypes?.createPolicy('bawaba-offline', { createScriptURL: () => address });
  // TypeScript's `register` takes text only.
  return (policy?.createScriptURL(address) ?? address) as string;
}

/** Safari knows no idle time. */
const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
