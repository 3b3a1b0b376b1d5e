import type { Alert } from '#schema/alert.ts';
import { alertLevels } from '#schema/vocabulary.ts';
import { isBefore } from './date.ts';

type Window = Pick<Alert, 'from' | 'to'>;

/** Whether an alert is shown on a day: from its first possible day to its last, both included. */
export function isOpen({ from, to }: Window, today: string): boolean {
  return isBefore(today, from) !== true && (to === undefined || isBefore(to, today) !== true);
}

/** The alerts open on a day, the gravest first, then the newest. */
export function openAlerts<A extends Alert>(alerts: readonly A[], today: string): A[] {
  return alerts
    .filter((alert) => isOpen(alert, today))
    .sort((a, b) => gravity(b) - gravity(a) || b.from.localeCompare(a.from, 'en'));
}

function gravity({ level }: Pick<Alert, 'level'>): number {
  return Object.keys(alertLevels).indexOf(level);
}
