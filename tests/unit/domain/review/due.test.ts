import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/clock.ts';
import { findInterval, findOverdue, findReviewDue } from '#domain/review/due.ts';

describe('the day of the next review', () => {
  it('is the one that the entry states, whatever the rule of its kind', () => {
    const entry = { lastReviewed: '2020', reviewDue: '2026-05-01' };
    expect(findReviewDue(entry, 12)).toEqual({ day: '2026-05-01', isStated: true });
    expect(findReviewDue(entry)).toEqual({ day: '2026-05-01', isStated: true });
  });

  it.each([
    ['2025-02-14', 12, '2026-02-14'],
    ['2025-02', 12, '2026-02-28'],
    ['2025', 12, '2026-12-31'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2024-02', 1, '2024-03-29'],
  ])('after %s and %d months is %s', (lastReviewed, months, day) => {
    expect(findReviewDue({ lastReviewed }, months)).toEqual({ day, isStated: false });
  });

  it('is not known without a review or without a rule', () => {
    expect(findReviewDue({}, 12)).toBeUndefined();
    expect(findReviewDue({ lastReviewed: '2012' })).toBeUndefined();
  });
});

describe('the months between two reviews', () => {
  const rules = { services: 12, places: 24 };

  it('are those of the kind', () => {
    expect(findInterval('places', { status: 'open' }, rules)).toBe(24);
    expect(findInterval('topics', {}, rules as Record<string, number>)).toBeUndefined();
    expect(findInterval('services', {})).toBeUndefined();
    expect(findInterval(undefined, {}, rules)).toBeUndefined();
  });

  it('are none for a service that is no more', () => {
    expect(findInterval('services', { status: 'withdrawn' }, rules)).toBeUndefined();
    expect(findInterval('services', { status: 'suspended' }, rules)).toBe(12);
  });
});

describe('an overdue entry', () => {
  it('is one whose day has passed: the day itself is in time', () => {
    const entry = { reviewDue: '2026-05-01' };
    expect(findOverdue(entry, '2026-04-30')).toBeUndefined();
    expect(findOverdue(entry, '2026-05-01')).toBeUndefined();
    expect(findOverdue(entry, '2026-05-02')).toEqual({ day: '2026-05-01', isStated: true });
  });

  it('is given every day that its last review may mean', () => {
    expect(findOverdue({ lastReviewed: '2025' }, '2026-12-31', 12)).toBeUndefined();
    expect(findOverdue({ lastReviewed: '2025' }, '2027-01-01', 12)?.day).toBe('2026-12-31');
  });

  it('stays overdue until it is reviewed', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 60 }), (lastReviewed, today, months) => {
        if (findOverdue({ lastReviewed }, today, months))
          expect(findOverdue({ lastReviewed }, addDays(today, 1), months)).toBeDefined();
        expect(findOverdue({ lastReviewed: today }, today, months)).toBeUndefined();
      }),
    );
  });
});
