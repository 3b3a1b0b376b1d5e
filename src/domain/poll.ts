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

/** Published results, a route at a time: routes reach different people. */
export function resultsByRoute({
  options,
  results,
}: Pick<Poll, 'options' | 'results'>): RouteResult[] {
  return results.map(({ route, votes, countedOn }) => {
    const total = sum(votes);
    return {
      route,
      countedOn,
      total,
      options: options.map((option, index) => {
        const count = votes[index] ?? 0;
        return { option, votes: count, share: shareOf(count, total) };
      }),
    };
  });
}

/** The votes of all routes together. */
export interface PollTotal {
  total: number;
  /** The votes in a hundred of those who may vote; absent when their number is not published. */
  turnout: number | undefined;
  options: { option: string; votes: number; share: number; byRoute: RouteVotes[] }[];
}

interface RouteVotes {
  route: RouteResult['route'];
  votes: number;
}

/** Adds the routes up; undefined before anything is published. Who voted by two routes counts twice. */
export function addUpRoutes(poll: Pick<Poll, 'options' | 'results' | 'electorate'>) {
  const { options, results, electorate } = poll;
  if (results.length === 0) return undefined;
  const total = sum(results.flatMap(({ votes }) => votes));
  const added: PollTotal = {
    total,
    turnout: electorate ? shareOf(total, electorate) : undefined,
    options: options.map((option, index) => {
      const byRoute = results.map(({ route, votes }) => ({ route, votes: votes[index] ?? 0 }));
      const votes = sum(byRoute.map((one) => one.votes));
      return { option, votes, share: shareOf(votes, total), byRoute };
    }),
  };
  return added;
}

/** In a hundred, to one decimal. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
