import type { Answered } from './score.ts';
import type { Query } from './sets.ts';

/** Another engine over the same documents. */
export interface Peer {
  engine: string;
  /** How it is set. */
  about: string;
  /** The orders of the ten best documents, the best first. */
  ask(query: string): Promise<number[]>;
}

/** After that long a peer has answered enough. */
const patience = 75_000;
/** It answers that many however long it takes. */
const least = 200;

/** Asks until there is no query or no time left; so give them in random order. */
export async function askPeer(
  peer: Peer,
  queries: readonly Query[],
  idOfOrder: (order: number) => string,
): Promise<Answered[]> {
  const start = performance.now();
  const answers: Answered[] = [];
  for (const query of queries) {
    if (answers.length >= least && performance.now() - start > patience) break;
    answers.push({ query, hits: (await peer.ask(query.query)).map(idOfOrder) });
  }
  return answers;
}
