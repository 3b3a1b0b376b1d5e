import type { CmsWidgetControlProps } from 'decap-cms-core';
import { List } from 'immutable';
import {
  createElement,
  useEffect,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { ChosenList } from './reference/chosen-list.ts';
import { idsOf, isId, nextOption } from './reference/chosen.ts';
import { findReferences, readTitles, type Reference } from './reference/titles.ts';

/**
 * A field that names other entries, in the place of Decap's `relation`, which loads a whole collection: type to find,
 * choose one or several. Where the field's `mayBeAbsent` says so, an id that no entry has can be written too.
 */
export function ReferenceControl(props: CmsWidgetControlProps<unknown>): ReactElement {
  const { forID, value, field, classNameWrapper, onChange } = props;
  const collection = String(field.get('collection'));
  const isMultiple = field.get('multiple') === true;
  const ids = idsOf(value);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const found = useFound(collection, typed, field.get('mayBeAbsent') === true);
  const options = found.filter(({ id }) => !ids.includes(id));
  const active = options[at];

  useEffect(() => {
    if (ids.length) void readTitles(collection, ids).then(setTitles, () => undefined);
  }, [collection, ids.join()]);

  function change(next: string[]): void {
    onChange(isMultiple ? List(next) : (next[0] ?? ''));
  }

  function choose({ id, title }: Reference): void {
    setTitles(new Map([...(titles ?? []), ...(title === id ? [] : [[id, title] as const])]));
    change(isMultiple ? [...ids, id] : [id]);
    setTyped('');
    setAt(-1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Escape') setTyped('');
    else if (key === 'ArrowDown' || key === 'ArrowUp') setAt(nextOption(key, at, options.length));
    else if (key === 'Enter' && active) choose(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return createElement(
    'div',
    { className: `desk-reference ${classNameWrapper}` },
    createElement(ChosenList, { ids, titles, collection, onChange: change }),
    createElement('input', {
      id: forID,
      role: 'combobox',
      'aria-expanded': options.length > 0,
      'aria-controls': `${forID}-options`,
      'aria-autocomplete': 'list',
      ...(active && { 'aria-activedescendant': `${forID}-option-${at}` }),
      autoComplete: 'off',
      placeholder: ids.length && !isMultiple ? 'اكتب لتختار غيره' : 'اكتب لتجد',
      value: typed,
      onKeyDown,
      onBlur: () => setTyped(''),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        setTyped(target.value);
        setAt(-1);
      },
    }),
    createElement(
      'ul',
      {
        id: `${forID}-options`,
        role: 'listbox',
        'aria-label': String(field.get('label')),
        hidden: !options.length,
      },
      options.map((option, index) =>
        createElement(
          'li',
          {
            key: option.id,
            id: `${forID}-option-${index}`,
            role: 'option',
            'aria-selected': index === at,
            // The field keeps the focus, so that its list does not close under the pointer.
            onMouseDown: (event) => event.preventDefault(),
            onClick: () => choose(option),
          },
          option.title,
          ' ',
          createElement('bdi', { dir: 'ltr' }, option.id),
        ),
      ),
    ),
  );
}

/** What answers the typed words, a moment after the last key. */
function useFound(collection: string, typed: string, mayBeAbsent: boolean): readonly Reference[] {
  const [found, setFound] = useState<readonly Reference[]>([]);
  const q = typed.trim();
  useEffect(() => {
    if (!q) return setFound([]);
    const asked = new AbortController();
    const timer = setTimeout(() => {
      findReferences(collection, q, asked.signal).then(
        (entries) => setFound(withTyped(entries, q, mayBeAbsent)),
        () => undefined,
      );
    }, 80);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [collection, q, mayBeAbsent]);
  return found;
}

function withTyped(entries: readonly Reference[], q: string, mayBeAbsent: boolean): Reference[] {
  const isNew = mayBeAbsent && isId(q) && !entries.some(({ id }) => id === q);
  return isNew ? [...entries, { id: q, title: 'ليس في الأرشيف، يُكتب بمعرّفه:' }] : [...entries];
}
