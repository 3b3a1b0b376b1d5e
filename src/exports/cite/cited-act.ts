import { formatDate } from '#domain/date.ts';
import type { ActRecord } from '#data/decrees.ts';
import type { Decree } from '#schema/decree.ts';

/** What a citation needs of an act. */
export type CitedAct = Pick<ActRecord, 'act' | 'citation' | 'url'> & {
  issuer?: { title: string } | undefined;
};

/** Who made the act, as far as it is known. */
export function issuerOf({ act, issuer }: CitedAct): string | undefined {
  return issuer?.title ?? act.issuerName;
}

/** Where the act was printed: `'العدد 10، الجزء الأول، الصفحة 3، 4 آذار 2009'`; undefined where it is not known. */
export function placeInGazette({ gazette }: Pick<Decree, 'gazette'>): string | undefined {
  return (
    gazette &&
    [
      `العدد ${gazette.issue}`,
      gazette.part && `الجزء ${gazette.part}`,
      gazette.page && `الصفحة ${gazette.page}`,
      gazette.date && formatDate(gazette.date),
    ]
      .filter(Boolean)
      .join('، ')
  );
}

/** Values come from forms of several lines; a citation is one. Control characters are no part of it. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

export const gazetteName = 'الجريدة الرسمية';
