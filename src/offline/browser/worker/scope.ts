/** What a service worker finds around it; TypeScript's own types of it and those of pages exclude each other. */

export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: {
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { includeUncontrolled: boolean; type: 'all' }): Promise<Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ): void;
}

export interface Client {
  id: string;
  postMessage(message: unknown): void;
}

export interface LastingEvent extends Event {
  /** Keeps the worker alive until then. */
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  request: Request;
  /** Who asks; '' where a page is opened. */
  clientId: string;
  /** The page or worker that the answer becomes; '' where it becomes none. */
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface HeardEvent extends LastingEvent {
  data: unknown;
}

export const scope = self as unknown as WorkerScope;

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchEvent;
  message: HeardEvent;
}
