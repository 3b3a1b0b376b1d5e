import { findPart } from './find-part.ts';
import { readState, type SearchState } from './query.ts';
import { fillYears } from './year-view.ts';
import { rangeOf } from './years.ts';

/** What the form asks for, with the controls beside it that name it with `form="…"`. */
export function readForm(form: HTMLFormElement): SearchState {
  const texts = [...new FormData(form)].filter((entry) => typeof entry[1] === 'string');
  const params = new URLSearchParams(texts as [string, string][]);
  const years = rangeOf(params.get('from') ?? '', params.get('to') ?? '');
  return { ...readState(params), years };
}

/** Puts a search into the controls whose values do not depend on its results. */
export function fillForm(root: HTMLElement, { query, sort, years }: SearchState): void {
  findPart<HTMLInputElement>(root, '[name=q]').value = query;
  findPart<HTMLSelectElement>(root, '[name=sort]').value = sort === 'date' ? 'date' : '';
  fillYears(root, years);
}
