import { formatDate } from '#domain/date.ts';
import type { Decree } from '#schema/decree.ts';
import { sourceGrades, verifications } from '#schema/vocabulary.ts';

/** The portal that publishes a record: who it is, under which licence, at which address, and to which date it knows. */
export type Edition = Pick<App.Locals, 'site' | 'home'>;

type Trusted = Pick<Decree, 'sourceGrade' | 'verification' | 'lastReviewed'>;

/** How far a record may be trusted; part of every export. */
export function standingOf({ sourceGrade, verification, lastReviewed }: Trusted, edition: Edition) {
  return { sourceGrade, verification, lastReviewed, asOf: edition.site.asOf };
}

/** The same in words, for formats that have a note and no fields of their own. */
export function sayStanding(
  { sourceGrade, verification, lastReviewed }: Trusted,
  { site }: Edition,
) {
  return [
    `درجة التحقق: ${verifications[verification]}`,
    sourceGrade && `مرتبة المصدر: ${sourceGrades[sourceGrade]}`,
    lastReviewed && `آخر مراجعة: ${formatDate(lastReviewed)}`,
    `المعلومات حتى ${formatDate(site.asOf)}`,
  ]
    .filter(Boolean)
    .join('. ');
}
