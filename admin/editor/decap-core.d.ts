/** Modules of Decap that the desk reads but that its types leave out. */
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: import('redux').Store<import('./open-entry.ts').DecapState>;
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  import type { Action } from 'redux';

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
