import type { Problem } from '../check/check-entry.ts';

export type RefusalStatus = 401 | 403 | 404 | 409 | 413 | 422 | 429;

/** Three readings of one entry, of which the gateway will not choose for the editor. */
export interface Conflict {
  /** What the editor began from; empty where that is unknown or the entry was new. */
  base: string;
  mine: string;
  /** What the repository holds; empty where the entry was deleted. */
  theirs: string;
  /** The id of `theirs`: a save that names it as its base, or as what it `resolves`, is taken. */
  id: string | null;
  /** Both changes together, where their lines do not touch but the result needs an editor's eye. */
  merged?: string;
  path: string;
  author: string;
  /** ISO date, in Damascus. */
  day: string;
}

/** Something that the gateway does not do, with the reason in the editor's words. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly extra: { problems?: Problem[]; conflict?: Conflict };

  constructor(status: RefusalStatus, message: string, extra: Refusal['extra'] = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.extra = extra;
  }
}
