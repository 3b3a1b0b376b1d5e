/** What the manager of downloads needs from a browser; tests give it the same in memory. */

/** A cache of Cache Storage: values under keys, each written whole or not at all. */
export interface Shelf {
  read(key: string): Promise<Blob | undefined>;
  write(key: string, value: Blob): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

export interface Ports {
  packs: Shelf;
  state: Shelf;
  /** As `fetch`, of a path from the site's folder. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Ends early where the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Does the work while no other tab does any. Rejects with `busy` where another does. */
  lock<T>(work: () => Promise<T>): Promise<T>;
}
