import { expect, it } from 'vitest';
import { inOrder, latestProgress, milestoneState } from '#domain/project.ts';

const today = '2026-03-10';

it.each([
  [{ date: '2026-03-10' }, 'reached'],
  [{ date: '2026-03-01', due: '2026-03-01' }, 'reached'],
  [{ date: '2026-03-02', due: '2026-03-01' }, 'reached-late'],
  [{ date: '2026-04', due: '2026-03' }, 'planned'],
  [{ date: '2026-03-05', due: '2026-03' }, 'reached'],
  [{ due: '2026-03-09' }, 'late'],
  [{ due: '2026-02' }, 'late'],
  [{ due: '2026-03' }, 'planned'],
  [{ due: '2026' }, 'planned'],
  [{ date: '2027' }, 'planned'],
  [{}, 'undated'],
])('%j is %s', (milestone, state) => {
  expect(milestoneState(milestone, today)).toBe(state);
});

const milestones = [
  { title: 'بلا تاريخ', percent: 99 },
  { title: 'ثانية', date: '2025-06', percent: 60 },
  { title: 'موعد', due: '2025-09' },
  { title: 'أولى', date: '2024', percent: 20 },
];

it('milestones stand in the order of their dates, those without one last', () => {
  expect(inOrder(milestones).map(({ title }) => title)).toEqual([
    'أولى',
    'ثانية',
    'موعد',
    'بلا تاريخ',
  ]);
});

it('the newest dated share counts', () => {
  expect(latestProgress(milestones)).toEqual({ percent: 60, date: '2025-06' });
  expect(latestProgress([{ title: 'بلا تاريخ', percent: 99 }])).toBeUndefined();
  expect(latestProgress([])).toBeUndefined();
});
