import { createElement, useEffect, useState, type ChangeEvent, type ReactElement } from 'react';
import { emptyList, type ListFilter, type ListState } from './list-query.ts';

interface Props {
  state: ListState;
  onChange: (state: ListState) => void;
  sorts: readonly Named[];
  filters: readonly ListFilter[];
  groups: readonly Named[];
}

interface Named {
  value: string;
  label: string;
}

/** What narrows and orders a list. */
export function ListControls({ state, onChange, sorts, filters, groups }: Props): ReactElement {
  const change = (part: Partial<ListState>) => onChange({ ...state, ...part });
  return createElement(
    'form',
    { className: 'desk-controls', role: 'search', onSubmit: (event) => event.preventDefault() },
    createElement(SearchBox, { q: state.q, onChange: (q) => change({ q }) }),
    createElement(
      'details',
      { open: isWide() },
      createElement('summary', {}, 'التصفية والترتيب'),
      ...filters.map(({ field, label, options }) =>
        choice(
          label,
          state.filters[field] ?? '',
          [{ value: '', label: 'الكل' }, ...options],
          (value) => change({ filters: { ...state.filters, [field]: value } }),
        ),
      ),
      sorts.length > 0 &&
        choice('الترتيب', state.sort, [{ value: '', label: 'الأقرب ثم الاسم' }, ...sorts], (sort) =>
          change({ sort }),
        ),
      createElement(
        'label',
        { className: 'desk-check' },
        createElement('input', {
          type: 'checkbox',
          checked: state.isDescending,
          onChange: ({ target }: ChangeEvent<HTMLInputElement>) =>
            change({ isDescending: target.checked }),
        }),
        'من الآخر',
      ),
      groups.length > 0 &&
        choice('التجميع', state.group, [{ value: '', label: 'بلا تجميع' }, ...groups], (group) =>
          change({ group }),
        ),
    ),
    state !== emptyList &&
      createElement(
        'button',
        { type: 'button', onClick: () => onChange(emptyList) },
        'ابدأ من جديد',
      ),
  );
}

/** On a phone they would push the list off the screen. */
function isWide(): boolean {
  return matchMedia('(min-width: 40rem)').matches;
}

/** Asks a moment after the last key, so that no letter waits for an answer. */
function SearchBox({ q, onChange }: { q: string; onChange: (q: string) => void }): ReactElement {
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => onChange(typed), 100);
    return () => clearTimeout(timer);
  }, [typed, q]);
  return createElement(
    'label',
    { className: 'desk-search' },
    'ابحث في هذا القسم',
    createElement('input', {
      type: 'search',
      value: typed,
      autoComplete: 'off',
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setTyped(target.value),
    }),
  );
}

function choice(
  label: string,
  value: string,
  options: readonly Named[],
  onChange: (value: string) => void,
): ReactElement {
  return createElement(
    'label',
    { key: label },
    label,
    createElement(
      'select',
      {
        value,
        onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => onChange(target.value),
      },
      options.map((option) =>
        createElement('option', { key: option.value, value: option.value }, option.label),
      ),
    ),
  );
}
