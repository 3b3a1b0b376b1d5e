import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { inverseActRelations } from '#schema/vocabulary.ts';
import { formatDate } from '../date.ts';
import { articleName, formatArticleName } from '../decree/articles.ts';
import { citeAct, parseActId } from '../decree/identifier.ts';
import { formatArticles } from '../service/articles.ts';
import type { BasisChange } from './changed-basis.ts';
import type { ReviewDue } from './due.ts';

/** «تأخرت مراجعتها», as a badge says it of the information on a page. */
export const overdueLabel = 'تأخرت مراجعتها';

/** `'كان موعد مراجعتها 1 آذار 2026'`; where the entry states no day, that it follows from the rule. */
export function describeOverdue({ day, isStated }: ReviewDue): string {
  return `كان موعد مراجعتها ${formatDate(day)}${isStated ? '' : '، بحسب المدة المقررة لنوعها'}`;
}

/** How often entries of a kind are reviewed: `12 // => 'كل سنة'`, `18 // => 'كل 18 شهراً'` */
export function describeInterval(months: number): string {
  const named: Record<number, string> = { 1: 'شهر', 2: 'شهرين', 12: 'سنة', 24: 'سنتين' };
  return `كل ${named[months] ?? countNoun(months, nouns.month)}`;
}

/** What a service page says above the changes of its legal basis. There is at least one. */
export function headChanges(
  changes: readonly Pick<BasisChange, 'kind' | 'articles' | 'isSure'>[],
  lastReviewed?: string,
): string {
  const kinds = new Set(
    changes.map(({ kind, articles }) => (kind === 'repeals' && articles.length ? 'amends' : kind)),
  );
  kinds.delete('corrects');
  const verb =
    kinds.has('replaces') || kinds.size > 1 ? 'تغيّر' : kinds.has('repeals') ? 'أُلغي' : 'عُدّل';
  if (!lastReviewed) return `${verb} أساسها القانوني، ولا يُعرف متى روجعت`;
  const isSure = changes.some((change) => change.isSure);
  return `${isSure ? '' : 'ربما '}${verb} أساسها القانوني بعد آخر مراجعة لها`;
}

/** What happened to an act, before the name of the act that did it: «عدّله», «ألغى بعض مواده (المادة 3)». */
export function sayVerb({
  kind,
  by,
  articles,
}: Pick<BasisChange, 'kind' | 'by' | 'articles'>): string {
  if (!by) return 'انتهى نفاذه';
  if (articles.length === 0) return inverseActRelations[kind];
  const names = articles.map((article) => formatArticleName(articleName(article) ?? article));
  return `${partVerbs[kind]} (${formatArticles(names)})`;
}

const partVerbs: Record<BasisChange['kind'], string> = {
  amends: 'عدّله',
  repeals: 'ألغى بعض مواده',
  replaces: 'استبدل بعض مواده',
  corrects: 'صحّحه',
};

/** The day of a change in words; undefined where only the year is known, which the name of the act says. */
export function sayDay({ by, on }: Pick<BasisChange, 'by' | 'on'>): string | undefined {
  return by && on.length === 4 ? undefined : formatDate(on);
}

/** `'القانون رقم 13 لعام 2021 عدّله القانون رقم 17 لعام 2022، بعد آخر مراجعة (2021)'` */
export function sayChange(change: BasisChange, lastReviewed?: string): string {
  const { basis, by, isSure } = change;
  const day = sayDay(change);
  const happened = [cite(basis), sayVerb(change), by && cite(by), day && `(${day})`];
  const review = lastReviewed
    ? `${isSure ? '' : 'ربما '}بعد آخر مراجعة (${formatDate(lastReviewed)})`
    : 'ولا يُعرف متى روجعت الخدمة';
  return `${happened.filter(Boolean).join(' ')}، ${review}`;
}

function cite(id: string): string {
  const identity = parseActId(id);
  return identity ? citeAct(identity) : id;
}
