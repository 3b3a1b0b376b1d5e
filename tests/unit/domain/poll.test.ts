import { describe, expect, it } from 'vitest';
import { addUpRoutes, pollState, resultsByRoute } from '#domain/poll.ts';
import { pollSchema } from '#schema/poll.ts';

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

describe('all routes together', () => {
  const options = ['نعم', 'لا'];
  const results = [
    { route: 'sms' as const, votes: [30, 10] },
    { route: 'paper' as const, votes: [5, 15] },
  ];

  it('give each option its votes, its share and where they came from', () => {
    expect(addUpRoutes({ options, results, electorate: 240 })).toEqual({
      total: 60,
      turnout: 25,
      options: [
        {
          option: 'نعم',
          votes: 35,
          share: 58.3,
          byRoute: [
            { route: 'sms', votes: 30 },
            { route: 'paper', votes: 5 },
          ],
        },
        {
          option: 'لا',
          votes: 25,
          share: 41.7,
          byRoute: [
            { route: 'sms', votes: 10 },
            { route: 'paper', votes: 15 },
          ],
        },
      ],
    });
  });

  it.each([undefined, 0])('have no turnout of an electorate of %s', (electorate) => {
    expect(addUpRoutes({ options, results, electorate })?.turnout).toBeUndefined();
  });

  it('are nothing before publication', () => {
    expect(addUpRoutes({ options, results: [] })).toBeUndefined();
  });
});

describe('a poll is refused', () => {
  const poll = {
    title: 'دوام المركز',
    question: 'متى؟',
    options: ['صباحاً', 'مساءً'],
    opens: '2026-01-01',
    closes: '2026-01-31',
    verification: 'unverified',
  };
  const messages = (changes: object) =>
    pollSchema.safeParse({ ...poll, ...changes }).error?.issues.map(({ message }) => message);

  it('with more votes than voters', () => {
    const changes = { electorate: 9, results: [{ route: 'sms', votes: [8, 2] }] };
    expect(messages(changes)).toEqual([
      'مجموع الأصوات 10 أكبر من عدد من يحق لهم التصويت 9. صحّح أحد العددين.',
    ]);
  });

  it('with the results of a route twice', () => {
    const result = { route: 'sms', votes: [1, 2] };
    expect(messages({ results: [result, result] })).toEqual([
      'نتيجة «رسالة نصية» مكتوبة مرتين. اجمعهما في نتيجة واحدة.',
    ]);
  });

  it('but not with as many votes as voters', () => {
    expect(
      messages({ electorate: 10, results: [{ route: 'sms', votes: [8, 2] }] }),
    ).toBeUndefined();
  });
});
