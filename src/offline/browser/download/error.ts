import { messages } from './messages.ts';

/** Why a download stands still; each has words for the reader in messages.ts. */
export type Trouble = keyof typeof messages;

/** What a reader is told: what happened, what it means for what is kept, and what to do. */
export class DownloadError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(messages[trouble].title, options);
    this.name = 'DownloadError';
    this.trouble = trouble;
  }
}

/** Any error as one that a reader can be told. A browser names a full disk only when it refuses to write. */
export function explain(error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return new DownloadError(isFull ? 'full' : 'unknown', { cause: error });
}
