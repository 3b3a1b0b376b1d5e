/** The services that a visitor picked, in the order of their plan. */
import type { PlanService } from './plan.ts';

/** The picks that an address carries: `'?s=a,b' // => ['a', 'b']`; undefined where it carries none. */
export function readPicks(search: string): string[] | undefined {
  const ids = new URLSearchParams(search).get('s');
  return ids === null ? undefined : [...new Set(ids.split(',').filter(isId))];
}

/** The picks as an address carries them. `['a', 'b'] // => '?s=a,b'` */
export function writePicks(picks: readonly string[]): string {
  return `?s=${picks.join(',')}`;
}

/** The picks with one more: beside the last one at the same body, so that nobody goes there twice for want of order. */
export function addPick(
  picks: readonly string[],
  id: string,
  services: ReadonlyMap<string, Pick<PlanService, 'authority'>>,
): string[] {
  if (picks.includes(id)) return [...picks];
  const authority = services.get(id)?.authority;
  const last = picks.findLastIndex((pick) => services.get(pick)?.authority === authority);
  return authority && last >= 0 ? picks.toSpliced(last + 1, 0, id) : [...picks, id];
}

/** The name of a plan, whatever the order of its picks. */
export function namePlan(picks: readonly string[]): string {
  return picks.toSorted().join(',');
}

/** An id is a file name of the content; nothing else may reach the page from an address. */
function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
