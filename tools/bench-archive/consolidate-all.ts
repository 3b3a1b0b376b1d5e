import { parseActText } from '#domain/decree/act-text.ts';
import { amendmentsByTarget } from '#domain/decree/amendments.ts';
import { versionsOf } from '#domain/decree/consolidate.ts';
import { ownDay } from '#domain/decree/order.ts';
import type { MadeAct } from '../generate/make-acts.ts';

export interface Consolidation {
  amendments: number;
  amendedActs: number;
  /** The most texts that one act has had. */
  mostVersions: number;
  /** To collect the amendments and make every text of every amended act, its reading not counted. */
  seconds: number;
}

/** Consolidates every act of an archive, with no page made of it. */
export function consolidateAll(made: readonly MadeAct[]): Consolidation {
  const acts = made.map((act) => ({ ...act, text: parseActText(act.body) }));
  const start = performance.now();
  const amendments = amendmentsByTarget(acts);
  const amended = acts.flatMap((act) => {
    const ofAct = amendments.get(act.id);
    return ofAct ? [versionsOf(act.text, ownDay(act), ofAct)] : [];
  });
  const seconds = (performance.now() - start) / 1000;
  return {
    amendments: [...amendments.values()].reduce((sum, ofAct) => sum + ofAct.length, 0),
    amendedActs: amended.length,
    mostVersions: amended.reduce((most, versions) => Math.max(most, versions.length), 1),
    seconds,
  };
}
