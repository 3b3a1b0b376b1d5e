import { joinWithAnd } from '#arabic/join.ts';

/** Articles as a citation names them. `['3'] // => 'المادة 3'`, `['3', '4'] // => 'المادتان 3 و4'` */
export function formatArticles(articles: readonly string[]): string {
  const noun = { 0: '', 1: 'المادة ', 2: 'المادتان ' }[articles.length] ?? 'المواد ';
  return noun + joinWithAnd(articles);
}
