import { expect, it } from 'vitest';
import { sortValues } from '#search/browser/facet-view.ts';

const names: Record<string, string> = { homs: 'حمص', aleppo: 'حلب', idlib: 'إدلب' };
const sort = (counts: Record<string, number>, chosen: string[] = []) =>
  sortValues(counts, chosen, (value) => names[value] ?? value);

it('values come from the most frequent, equals in the order of their names', () => {
  expect(sort({ homs: 2, aleppo: 2, idlib: 9 })).toEqual(['idlib', 'aleppo', 'homs']);
});

it('a chosen value stays though nothing has it, others without hits go', () => {
  expect(sort({ homs: 0, aleppo: 1 }, ['idlib'])).toEqual(['aleppo', 'idlib']);
});

it('no value comes twice', () => {
  expect(sort({ homs: 1 }, ['homs'])).toEqual(['homs']);
});
