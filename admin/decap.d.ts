declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}

declare module 'desk:backend' {
  import type { CmsBackend, CmsBackendClass } from 'decap-cms-core';

  /** What the desk was built with; of the gateway it does not say the address. */
  export const settings: CmsBackend;
  export const Backend: CmsBackendClass;
}

declare module 'decap-cms-locales' {
  import type { CmsLocalePhrases } from 'decap-cms-core';

  export const en: CmsLocalePhrases;
}

declare module 'stylis-plugin-rtl' {
  const mirror: import('@emotion/cache').StylisPlugin;
  export default mirror;
}

/** Parts of Decap's packages that the desk reaches into; a release that moves them fails the build. */
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  import type { Map } from 'immutable';

  export const store: {
    getState(): import('./editor/open-entry.ts').DecapState & {
      collections: Map<string, Map<string, unknown>>;
      config: { publish_mode?: string };
      editorialWorkflow: Map<string, unknown>;
    };
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
  };
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

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  import type { Action } from 'redux';

  export function loadEntry(collection: unknown, slug: string): unknown;
  export function localBackupRetrieved(entry: object): Action;
  export function loadLocalBackup(): Action;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export class Backend {
    getLocalDraftBackup(): Promise<object>;
    persistLocalDraftBackup(): Promise<void>;
  }
}

declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(shown: import('react').ReactNode): void };
}
