/** Whether an answer may be kept, whether a page is another than the one that is kept, and what its reader is told. */
import { dayOfMoment, momentInWords } from '#domain/moment.ts';

/** What a page shows about itself. */
export interface Notice {
  text: string;
  /** Whether a newer page can be had. */
  isNewer: boolean;
}

/** Whole, of the site, and nothing else in its place: no error, no part, no page of another address. */
export function isKeepable({ status, type, redirected }: Came): boolean {
  return status === 200 && type === 'basic' && !redirected;
}

export function isHtml({ headers }: Pick<Response, 'headers'>): boolean {
  return /^text\/html\b/.test(headers.get('content-type') ?? '');
}

/** Whether the server is in trouble, so that a copy is better than its answer. */
export function isFailure({ status }: Came): boolean {
  return status >= 500;
}

/** Whether the page is no longer at this address. */
export function isGone({ status, type }: Came): boolean {
  return status === 404 || status === 410 || type === 'opaqueredirect';
}

/** What to tell the reader of `shown` once `latest` has come; nothing where both say the same. */
export function compare(shown: string, latest: string): Notice | undefined {
  if (alertsIn(shown) !== alertsIn(latest)) return { text: sentences.alerts, isNewer: true };
  return saysTheSame(shown, latest) ? undefined : newer;
}

/** A new look alone, which is another style sheet's name, makes no newer page. */
export function saysTheSame(one: string, other: string): boolean {
  return withoutAssets(one) === withoutAssets(other);
}

export const newer: Notice = { text: 'صدرت نسخة أحدث من هذه الصفحة.', isNewer: true };
export const nothing: Notice = { text: '', isNewer: false };

/** `at`: when the copy was last what the portal said. */
export function visitedNotice(at: number, isFresh: boolean): Notice {
  const said = `لم نصل إلى البوابة. هذه نسخة حفظها جهازك: ${momentInWords(new Date(at))}.`;
  return { text: isFresh ? `${said} ${sentences.changing}` : said, isNewer: false };
}

/** `at`: of which moment the edition is. */
export function editionNotice(at: number, isFresh: boolean): Notice {
  const said = `لم نصل إلى البوابة. هذه الصفحة من الأرشيف الذي نزّلته، إصدار ${dayOfMoment(new Date(at))}.`;
  return { text: isFresh ? `${said} ${sentences.changing}` : said, isNewer: false };
}

const sentences = {
  alerts: 'تغيّرت التنبيهات منذ حُفظت هذه النسخة.',
  changing: 'وقد تغيّر ما فيها بعد ذلك.',
};

const alertsIn = (html: string) =>
  /<section aria-label="تنبيهات سارية"[^]*?<\/section>/.exec(html)?.[0];

const withoutAssets = (html: string) => html.replaceAll(/\/_astro\/[^"\s]+/g, '');

type Came = Pick<Response, 'status' | 'type' | 'redirected'>;
