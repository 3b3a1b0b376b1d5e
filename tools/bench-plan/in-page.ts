/** What the benchmark runs inside the browser; bundled into one script. */
import { rehearse } from '#components/plan/rehearse.ts';
import { makePlan, type PlanService } from '#domain/service/plan.ts';
import { mergeNaively } from './naive-merge.ts';

/** Each plan is made `runs` times in a row, as the browser's clock is coarse, and that in several rounds. */
export interface Repetition {
  runs: number;
  rounds: number;
}

/**
 * How many milliseconds each plan took, and a naive merge of some of them. Of several rounds the quickest counts, as
 * other work on the machine only ever slows one down. Begins as the page of plans does: at rest, and after a rehearsal.
 */
export async function timePlans(
  list: PlanService[],
  samples: string[][],
  { runs, rounds }: Repetition,
) {
  // The page is still busy with itself when it has just been opened.
  await new Promise((resolve) => requestIdleCallback(resolve));
  const services = new Map(list.map((service) => [service.id, service]));
  rehearse(services);
  const quickest = (samples: string[][], work: (picks: string[]) => unknown) =>
    samples.map((picks) =>
      Math.min(...Array.from({ length: rounds }, () => timeOf(runs, () => work(picks)))),
    );
  return {
    plans: quickest(samples, (picks) => makePlan(picks, services)),
    naive: quickest(samples.slice(0, 40), (picks) => mergeNaively(picks, list)),
    mostPapers: Math.max(...samples.map((picks) => makePlan(picks, services).papers.length)),
  };
}

function timeOf(runs: number, work: () => unknown): number {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) work();
  return (performance.now() - start) / runs;
}

declare global {
  // Where the bundle puts what it exports.
  var planBench: { timePlans: typeof timePlans };
}
