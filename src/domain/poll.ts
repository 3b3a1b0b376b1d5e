import type { Poll } from '#schema/poll.ts';
import type { pollStates } from '#schema/vocabulary.ts';

export type PollState = keyof typeof pollStates;

/** Where a poll's window stands on a day; both its days belong to it. */
export function pollState(
  { opens, closes }: Pick<Poll, 'opens' | 'closes'>,
  today: string,
): PollState {
  if (today < opens) return 'upcoming';
  return today > closes ? 'closed' : 'open';
}

/** The votes of one route: for each option its count and its share of the route's votes, 0–100. */
export interface RouteResult {
  route: Poll['results'][number]['route'];
  countedOn?: string | undefined;
  total: number;
  options: { option: string; votes: number; share: number }[];
}

/** Published results, a route at a time: routes reach different people, so they are never added up. */
export function resultsByRoute({
  options,
  results,
}: Pick<Poll, 'options' | 'results'>): RouteResult[] {
  return results.map(({ route, votes, countedOn }) => {
    const total = votes.reduce((sum, count) => sum + count, 0);
    return {
      route,
      countedOn,
      total,
      options: options.map((option, index) => {
        const count = votes[index] ?? 0;
        const share = total === 0 ? 0 : Math.round((count / total) * 1000) / 10;
        return { option, votes: count, share };
      }),
    };
  });
}
