import { findPart } from './find-part.ts';
import { spanOf, type YearRange } from './years.ts';

/** Shows between which years there are hits; hidden where a range could not narrow them. */
export function drawYears(
  group: HTMLElement,
  counts: Record<string, number>,
  { from, to }: YearRange,
): void {
  const span = spanOf(counts);
  group.hidden = !from && !to && (!span || span.first === span.last);
  const [first, last] = yearFields(group);
  first.placeholder = span?.first ?? '';
  last.placeholder = span?.last ?? '';
}

/** Puts the range into the fields, as it was understood. */
export function fillYears(group: HTMLElement, { from, to }: YearRange): void {
  const [first, last] = yearFields(group);
  first.value = String(from ?? '');
  last.value = String(to ?? '');
}

const yearFields = (group: HTMLElement) =>
  [
    findPart<HTMLInputElement>(group, '[name=from]'),
    findPart<HTMLInputElement>(group, '[name=to]'),
  ] as const;
