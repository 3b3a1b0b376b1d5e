import { describe, expect, it } from 'vitest';
import {
  compare,
  editionNotice,
  isFailure,
  isGone,
  isHtml,
  isKeepable,
  newer,
  visitedNotice,
} from '#offline/browser/worker/freshness.ts';

const came = { status: 200, type: 'basic', redirected: false } as const;

describe('an answer', () => {
  it('is kept when it is whole, of the site, and of this address', () => {
    expect(isKeepable(came)).toBe(true);
  });

  it.each([
    { status: 404 },
    { status: 500 },
    { status: 206 },
    { status: 301 },
    { redirected: true },
    { type: 'opaqueredirect', status: 0 },
    { type: 'cors' },
    { type: 'opaque' },
    { type: 'error', status: 0 },
  ] as const)('is not kept when it is %o', (difference) => {
    expect(isKeepable({ ...came, ...difference })).toBe(false);
  });

  it('of a server in trouble is no better than a copy, of a page that is gone it is', () => {
    expect(
      [200, 404, 410, 500, 502, 503].filter((status) => isFailure({ ...came, status })),
    ).toEqual([500, 502, 503]);
    expect([200, 403, 404, 410, 500].filter((status) => isGone({ ...came, status }))).toEqual([
      404, 410,
    ]);
    expect(isGone({ ...came, status: 0, type: 'opaqueredirect' })).toBe(true);
  });

  it('is a page only as HTML', () => {
    const of = (type: string) => ({ headers: new Headers({ 'content-type': type }) });
    expect(isHtml(of('text/html; charset=utf-8'))).toBe(true);
    expect(isHtml(of('application/json'))).toBe(false);
    expect(isHtml({ headers: new Headers() })).toBe(false);
  });
});

describe('a page that came behind a copy', () => {
  const page = (text: string, style = 'a', alert = '') =>
    `<link href="/_astro/global.${style}.css">${alert}<main>${text}</main>`;
  const alert = '<section aria-label="تنبيهات سارية">عاصفة</section>';

  it('is newer with other words, and not with another style', () => {
    expect(compare(page('قديم'), page('جديد'))).toBe(newer);
    expect(compare(page('قديم'), page('قديم', 'b'))).toBeUndefined();
  });

  it('is told by its alerts, whether they came or went', () => {
    const told = { text: 'تغيّرت التنبيهات منذ حُفظت هذه النسخة.', isNewer: true };
    expect(compare(page('نص'), page('نص', 'a', alert))).toEqual(told);
    expect(compare(page('نص', 'a', alert), page('نص جديد'))).toEqual(told);
    expect(compare(page('نص', 'a', alert), page('نص جديد', 'a', alert))).toBe(newer);
  });
});

describe('a copy without a network', () => {
  const at = Date.parse('2026-11-22T13:15:00Z');

  it('says of which time it is', () => {
    expect(visitedNotice(at, false).text).toMatchInlineSnapshot(
      `"لم نصل إلى البوابة. هذه نسخة حفظها جهازك: 22 تشرين الثاني 2026، الساعة 16:15."`,
    );
    expect(editionNotice(at, false).text).toMatchInlineSnapshot(
      `"لم نصل إلى البوابة. هذه الصفحة من الأرشيف الذي نزّلته، إصدار 22 تشرين الثاني 2026."`,
    );
  });

  it('says that it may be wrong by now where an hour makes a difference', () => {
    for (const notice of [visitedNotice, editionNotice]) {
      expect(notice(at, true).text).toMatch(/ وقد تغيّر ما فيها بعد ذلك\.$/);
      expect(notice(at, true).isNewer).toBe(false);
    }
  });
});
