import { describe, expect, it } from 'vitest';
import { pollState, resultsByRoute } from '#domain/poll.ts';

it.each([
  ['2026-03-31', 'upcoming'],
  ['2026-04-01', 'open'],
  ['2026-04-30', 'open'],
  ['2026-05-01', 'closed'],
])('a poll of April is on %s %s', (today, state) => {
  expect(pollState({ opens: '2026-04-01', closes: '2026-04-30' }, today)).toBe(state);
});

describe('the results of a poll', () => {
  const options = ['نعم', 'لا', 'لا رأي لي'];

  it('give each route its own shares', () => {
    const [sms, paper] = resultsByRoute({
      options,
      results: [
        { route: 'sms', votes: [2, 1, 0], countedOn: '2026-05-02' },
        { route: 'paper', votes: [0, 10, 0] },
      ],
    });
    expect(sms).toEqual({
      route: 'sms',
      countedOn: '2026-05-02',
      total: 3,
      options: [
        { option: 'نعم', votes: 2, share: 66.7 },
        { option: 'لا', votes: 1, share: 33.3 },
        { option: 'لا رأي لي', votes: 0, share: 0 },
      ],
    });
    expect(paper?.options.map(({ share }) => share)).toEqual([0, 100, 0]);
  });

  it('of a route without votes have shares of zero', () => {
    const [result] = resultsByRoute({ options, results: [{ route: 'link', votes: [0, 0, 0] }] });
    expect(result?.options.map(({ share }) => share)).toEqual([0, 0, 0]);
  });

  it('are none before publication', () => {
    expect(resultsByRoute({ options, results: [] })).toEqual([]);
  });
});
