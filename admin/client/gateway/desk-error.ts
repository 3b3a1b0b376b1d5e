import type { Conflict } from '../../gateway/refusal.ts';

interface Answer {
  error?: string;
  problems?: { label: string; message: string }[];
  conflict?: Conflict;
}

/** A refusal or a failure in the editor's words. Decap shows an error as text: here that is the message alone. */
export class DeskError extends Error {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly conflict: Conflict | undefined;

  constructor(message: string, status: number, { problems = [], conflict }: Answer = {}) {
    super([message, ...problems.map(({ label, message }) => `${label}: ${message}`)].join('\n'));
    this.name = 'DeskError';
    this.status = status;
    this.conflict = conflict;
  }

  override toString(): string {
    return this.message;
  }
}
