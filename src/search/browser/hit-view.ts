import { pageAddress } from '#domain/page-address.ts';
import { splitLatin, type ExcerptPart } from './excerpt.ts';
import type { Hit } from './result.ts';
import { copyOf, findPart } from './find-part.ts';
import type { Labels } from './labels.ts';

/**
 * One row of the results: title, why it is first where it is the act asked for, excerpt with the matched words marked,
 * the article, what kind of page it is.
 */
export function drawHit(
  hit: Hit,
  template: HTMLTemplateElement,
  labels: Labels,
  citedNote?: string,
): HTMLElement {
  const row = copyOf(template);
  row.dataset.url = hit.url;
  const link = findPart<HTMLAnchorElement>(row, 'a');
  link.href = pageAddress(hit.url, document.documentElement.dataset);
  link.append(...isolateLatin(hit.title));
  const cited = findPart(row, '[data-cited]');
  cited.hidden = !citedNote;
  cited.textContent = citedNote ?? '';
  const excerpt = findPart(row, '[data-excerpt]');
  excerpt.hidden = hit.excerpt.length === 0;
  excerpt.append(...hit.excerpt.flatMap(drawPart));
  drawArticle(findPart(row, '[data-article]'), hit.article);
  const status = findPart(row, '[data-status]');
  status.hidden = !hit.status;
  status.textContent = hit.status ?? '';
  findPart(row, '[data-facts]').textContent = listFacts(hit, labels).join(' · ');
  findPart(row, '[data-address]').textContent = link.href;
  return row;
}

function drawArticle(line: HTMLElement, article: Hit['article']): void {
  line.hidden = !article;
  if (!article) return;
  const link = findPart<HTMLAnchorElement>(line, 'a');
  link.href = pageAddress(article.url, document.documentElement.dataset);
  link.textContent = article.label;
}

function listFacts({ collection = '', type = '', year }: Hit, labels: Labels): string[] {
  const kind = labels.type[type] ?? labels.one[collection];
  return [kind, year].filter((fact) => fact !== undefined);
}

function drawPart({ text, isMatch }: ExcerptPart): (Node | string)[] {
  return isMatch ? [wrap('mark', text)] : isolateLatin(text);
}

function isolateLatin(text: string): (Node | string)[] {
  return splitLatin(text).map((piece, index) => (index % 2 === 1 ? wrap('bdi', piece) : piece));
}

function wrap(tag: 'mark' | 'bdi', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
