/**
 * What the scripts of a page ask of a server, in a copy of the portal that lies in a folder. Browsers give a page of
 * `file://` no fetch and no worker, but scripts: the files that pages read stand beside the originals as scripts which
 * hand over their bytes, and the search engine works on the page's own thread. The bundles name this object in the place of
 * the browser's `fetch`, `Worker` and (in a worker) `self`.
 */
import { folderTrustedTypesPolicy } from '#domain/serving/policy.ts';

const root = new URL(document.documentElement.dataset['root'] ?? './', document.baseURI);
const files = new Map<string, Uint8Array<ArrayBuffer>>();

/** Stands for a worker's own scope: what it says goes to the page, and the other way round. */
class WorkerScope extends EventTarget {
  page: FolderWorker | undefined;

  postMessage(data: unknown): void {
    this.page?.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const worker = new WorkerScope();

class FolderWorker extends EventTarget {
  #ready: Promise<void>;

  constructor(address: string | object) {
    super();
    worker.page = this;
    this.#ready = loadScript(String(address).replace(/^\//, ''));
    this.#ready.catch(() => this.dispatchEvent(new Event('error')));
  }

  postMessage(data: unknown): void {
    void this.#ready.then(
      () => worker.page === this && worker.dispatchEvent(new MessageEvent('message', { data })),
      () => undefined,
    );
  }

  terminate(): void {
    if (worker.page === this) worker.page = undefined;
  }
}

/** Rejects where the copy has no such file, as where a server does not answer. */
async function fetchFile(address: string, options?: RequestInit): Promise<Response> {
  if (options?.method === 'HEAD') return fetch(address, options);
  const path = pathOf(address);
  await loadScript(`${path}.js`);
  const bytes = files.get(path);
  files.delete(path);
  if (!bytes) throw new TypeError(`${path}.js holds another file.`);
  return new Response(bytes);
}

function pathOf(address: string): string {
  if (address.startsWith('/')) return address.slice(1);
  return new URL(address, document.baseURI).href.slice(root.href.length);
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new TypeError(`${path} cannot be read.`)));
    script.src = vouched(new URL(path, root).href);
    document.head.append(script);
    script.remove();
  });
}

const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: object): { createScriptURL(address: string): unknown };
  };
};
const policy = trustedTypes?.createPolicy(folderTrustedTypesPolicy, {
  createScriptURL: (address: string) => address,
});

/** TypeScript's script takes text only. */
function vouched(address: string): string {
  return (policy?.createScriptURL(address) ?? address) as string;
}

Object.assign(globalThis, {
  bawabaFolder: {
    fetch: fetchFile,
    Worker: FolderWorker,
    worker,
    /** A script hands over the file that it holds. */
    put(path: string, base64: string): void {
      files.set(
        path,
        Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      );
    },
  },
});
