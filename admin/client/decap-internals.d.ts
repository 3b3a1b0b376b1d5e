/** Parts of Decap's packages that the desk reaches into; a release that moves them fails the build. */
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  import type { Map } from 'immutable';

  export const store: {
    getState(): {
      collections: Map<string, Map<string, unknown>>;
      config: { publish_mode?: string };
      editorialWorkflow: Map<string, unknown>;
    };
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function loadEntry(collection: unknown, slug: string): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  export function loadUnpublishedEntry(collection: unknown, slug: string): unknown;
  export function loadUnpublishedEntries(collections: unknown): unknown;
}

declare module 'decap-cms-backend-proxy/dist/esm/implementation.js' {
  export interface LoadedEntry {
    data: string | null;
    file: { path: string; id: string | null; label?: string };
  }

  export interface Asset {
    path: string;
    toBase64(): Promise<string>;
  }

  export default class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    getEntry(path: string): Promise<LoadedEntry>;
    entriesByFiles(files: { path: string; label?: string }[]): Promise<LoadedEntry[]>;
  }
}
