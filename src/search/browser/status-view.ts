import { findPart } from './find-part.ts';

/** What is said about a search; the whole of it is announced. */
export interface Report {
  count: string;
  /** What to know about the results. */
  note?: string;
  /** Another query to try, and the address of its results. */
  suggestion?: { query: string; href: string };
}

export function drawStatus(root: HTMLElement, { count, note = '', suggestion }: Report): void {
  findPart(root, '[data-count]').textContent = count;
  findPart(root, '[data-dropped]').textContent = note;
  const line = findPart(root, '[data-suggestion]');
  line.hidden = !suggestion;
  const link = findPart<HTMLAnchorElement>(line, 'a');
  link.textContent = suggestion?.query ?? '';
  link.href = suggestion?.href ?? '';
}
