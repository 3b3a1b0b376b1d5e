/** What other entries need to know of the acts, without their texts. */
import type { Chance } from './chance.ts';
import type { MadeAct } from './make-acts.ts';

export type IndexedAct = Pick<MadeAct, 'id' | 'type' | 'signed'>;

/** Acts in the order in which they were signed. */
export class ActIndex {
  readonly #acts: IndexedAct[] = [];

  add({ id, type, signed }: MadeAct): void {
    this.#acts.push({ id, type, signed });
  }

  get last(): IndexedAct | undefined {
    return this.#acts.at(-1);
  }

  /** Up to so many different acts, anywhere in time. */
  some(chance: Chance, count: number): IndexedAct[] {
    const found = Array.from({ length: count }, () => chance.find(this.#acts) ?? []).flat();
    return [...new Set(found)];
  }

  /** The first act that was signed on this day or after it. */
  findFrom(day: string): IndexedAct | undefined {
    let [start, end] = [0, this.#acts.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if ((this.#acts[middle]?.signed ?? '') < day) start = middle + 1;
      else end = middle;
    }
    return this.#acts[start];
  }
}
