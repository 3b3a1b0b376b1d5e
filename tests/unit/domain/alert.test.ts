import { describe, expect, it } from 'vitest';
import type { Alert } from '#schema/alert.ts';
import { isOpen, openAlerts } from '#domain/alert.ts';

describe('an alert', () => {
  it.each([
    ['the day before it starts', '2026-03-01', '2026-03-05', '2026-02-28', false],
    ['its first day', '2026-03-01', '2026-03-05', '2026-03-01', true],
    ['its last day', '2026-03-01', '2026-03-05', '2026-03-05', true],
    ['the day after its end', '2026-03-01', '2026-03-05', '2026-03-06', false],
    ['any day of the month it starts in', '2026-03', '2026-03-20', '2026-03-01', true],
    ['the last day of the month it ends in', '2026-03-01', '2026-04', '2026-04-30', true],
    ['the day after the month it ends in', '2026-03-01', '2026-04', '2026-05-01', false],
  ])('on %s', (_, from, to, today, expected) => {
    expect(isOpen({ from, to }, today)).toBe(expected);
  });

  it('without an end stays open', () => {
    expect(isOpen({ from: '2020', to: undefined }, '2026-03-01')).toBe(true);
  });
});

describe('the open alerts', () => {
  const alert = (title: string, level: Alert['level'], from: string): Alert => ({
    title,
    text: 'نص',
    level,
    from,
    areas: [],
    sources: [],
    verification: 'official',
  });

  it('come gravest first, then newest', () => {
    const alerts = [
      alert('إعلام', 'info', '2026-02-03'),
      alert('تنبيه قديم', 'warning', '2026-02-01'),
      alert('خطر', 'danger', '2026-01-01'),
      alert('تنبيه جديد', 'warning', '2026-02-02'),
      alert('لم يبدأ', 'danger', '2026-12-01'),
    ];
    expect(openAlerts(alerts, '2026-03-01').map(({ title }) => title)).toEqual([
      'خطر',
      'تنبيه جديد',
      'تنبيه قديم',
      'إعلام',
    ]);
  });

  it('are none when there are no alerts', () => {
    expect(openAlerts([], '2026-03-01')).toEqual([]);
  });
});
