import type { Project } from '#schema/project.ts';
import { comparePartialDates, isBefore } from './date.ts';

type Milestone = Project['milestones'][number];

/** Where a milestone stands on a day. */
export type MilestoneState = 'reached' | 'reached-late' | 'late' | 'planned' | 'undated';

export const milestoneStates: Record<MilestoneState, string> = {
  reached: 'أُنجزت',
  'reached-late': 'أُنجزت بعد موعدها',
  late: 'تأخرت عن موعدها',
  planned: 'لم يحن موعدها',
  undated: 'بلا موعد معلن',
};

/**
 * A milestone with a date has happened by then; one with only a day on which it is due is late after it. Dates known
 * to the month or the year are late only when the whole of it is over.
 */
export function milestoneState(
  { date, due }: Pick<Milestone, 'date' | 'due'>,
  today: string,
): MilestoneState {
  if (date && isBefore(today, date) !== true)
    return due && isBefore(due, date) ? 'reached-late' : 'reached';
  const expected = due ?? date;
  if (!expected) return 'undated';
  return isBefore(expected, today) ? 'late' : 'planned';
}

/** In the order of their dates; those without one last. */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted((a, b) => {
    const [first, second] = [a.date ?? a.due, b.date ?? b.due];
    if (!first || !second) return Number(!first) - Number(!second);
    return comparePartialDates(first, second);
  });
}

/** The newest published share of a project that is done, with its date. */
export function latestProgress(
  milestones: readonly Milestone[],
): { percent: number; date: string | undefined } | undefined {
  const newest = inOrder(milestones).findLast(
    ({ percent, date }) => percent !== undefined && date !== undefined,
  );
  return newest?.percent === undefined ? undefined : { percent: newest.percent, date: newest.date };
}
