import { describe, expect, it } from 'vitest';
import { listChips, withoutChip } from '#search/browser/chips.ts';
import { keepKnown, labelOf, type Labels } from '#search/browser/labels.ts';
import type { SearchState } from '#search/browser/query.ts';

const labels: Labels = {
  collection: {},
  type: { law: 'قانون', decree: 'مرسوم' },
  issuer: {},
  topic: { health: 'الصحة' },
  audience: {},
  governorate: {},
  one: {},
};
const state: SearchState = {
  query: 'جواز',
  filters: { topic: ['health'], type: ['law', 'decree'] },
  years: { from: 2005 },
  sort: 'date',
};

describe('the choices of a search', () => {
  it('are named one by one, in the order of the filters, the years last', () => {
    expect(listChips(state, labels)).toEqual([
      { name: 'type', value: 'law', label: 'قانون' },
      { name: 'type', value: 'decree', label: 'مرسوم' },
      { name: 'topic', value: 'health', label: 'الصحة' },
      { name: 'year', value: '2005-', label: 'من 2005' },
    ]);
    expect(listChips({ ...state, filters: {}, years: {} }, labels)).toEqual([]);
  });

  it('are taken back one by one, and nothing else changes', () => {
    const left = listChips(state, labels).map((chip) => withoutChip(state, chip));
    expect(left).toEqual([
      { ...state, filters: { topic: ['health'], type: ['decree'] } },
      { ...state, filters: { topic: ['health'], type: ['law'] } },
      { ...state, filters: { type: ['law', 'decree'] } },
      { ...state, years: {} },
    ]);
  });

  it('are left out where the portal does not know them', () => {
    const filters = { type: ['law', 'toString'], topic: ['old-topic'] };
    expect(keepKnown(filters, labels)).toEqual({ type: ['law'] });
  });

  it('without a name show their key', () => {
    expect(labelOf(labels, 'issuer', 'org-new')).toBe('org-new');
  });
});
