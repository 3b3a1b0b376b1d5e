import { createElement, type ReactElement } from 'react';
import { move } from './chosen.ts';

interface Props {
  ids: readonly string[];
  titles: ReadonlyMap<string, string> | undefined;
  collection: string;
  onChange: (ids: string[]) => void;
}

/** The entries that a field names, each with what changes its place or takes it out. */
export function ChosenList({ ids, titles, collection, onChange }: Props): ReactElement | null {
  if (!ids.length) return null;
  return createElement(
    'ol',
    { className: 'desk-chosen' },
    ids.map((id, index) => {
      const title = titles?.get(id) ?? id;
      const act = (label: string, sign: string, change: () => void, isOff = false) =>
        createElement(
          'button',
          {
            type: 'button',
            'aria-label': `${label}: ${title}`,
            disabled: isOff,
            onClick: change,
          },
          sign,
        );
      return createElement(
        'li',
        { key: id },
        createElement('span', {}, title, ' ', createElement('bdi', { dir: 'ltr' }, id)),
        titles && !titles.has(id) && createElement('em', {}, sayMissing(collection)),
        ids.length > 1 && act('قدّم', '▲', () => onChange(move(ids, index, -1)), index === 0),
        ids.length > 1 &&
          act('أخّر', '▼', () => onChange(move(ids, index, 1)), index === ids.length - 1),
        act('أزل', '✕', () => onChange(ids.filter((other) => other !== id))),
      );
    }),
  );
}

function sayMissing(collection: string): string {
  return collection === 'decrees' ? 'ليس في الأرشيف بعد' : 'لا مدخل بهذا المعرّف';
}
