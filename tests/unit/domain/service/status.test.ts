import { describe, expect, it } from 'vitest';
import { findStatusWarning, withdrawnLast } from '#domain/service/status.ts';

describe('the warning of a service', () => {
  it('is absent while the service is available', () => {
    expect(findStatusWarning({ status: 'active' })).toBeUndefined();
  });

  it('gives the reason and the date of a suspension', () => {
    expect(
      findStatusWarning({
        status: 'suspended',
        statusReason: 'توقفت الطباعة.',
        statusSince: '2025-02',
      }),
    ).toEqual({
      tone: 'warning',
      label: 'معلّقة',
      title: 'الخدمة معلّقة منذ شباط 2025',
      text: 'توقفت الطباعة.',
    });
  });

  it('says when a service was withdrawn', () => {
    const warning = findStatusWarning({
      status: 'withdrawn',
      statusReason: 'حلّت محلها خدمة أخرى.',
      statusSince: '2024',
    });
    expect(warning).toMatchObject({ tone: 'danger', title: 'الخدمة أُلغيت في 2024' });
  });

  it('needs no date', () => {
    const warning = findStatusWarning({ status: 'planned', statusReason: 'تُعدّ تعليماتها.' });
    expect(warning).toMatchObject({ tone: 'info', title: 'الخدمة مخططة' });
  });

  it('advises to ask when the status is unknown', () => {
    const warning = findStatusWarning({ status: 'unknown' });
    expect(warning?.title).toBe('الخدمة حالتها غير معروفة');
    expect(warning?.text).toContain('اسأل الجهة المسؤولة');
  });
});

describe('withdrawn services', () => {
  it('come last, and all else stays in order', () => {
    const services = (['withdrawn', 'suspended', 'active', 'withdrawn', 'unknown'] as const).map(
      (status, id) => ({ id, status }),
    );
    expect(withdrawnLast(services).map(({ id }) => id)).toEqual([1, 2, 4, 0, 3]);
    expect(withdrawnLast([])).toEqual([]);
  });
});
