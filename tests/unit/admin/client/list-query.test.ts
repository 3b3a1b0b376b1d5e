import { expect, test } from 'vitest';
import {
  appendPage,
  emptyList,
  hasMore,
  readFilters,
  toQuery,
  type Row,
} from '../../../../admin/client/list/list-query.ts';

function row(id: string): Row {
  return { id, path: `content/services/${id}.md`, title: id, summary: '' };
}

test('an untouched list asks for its first page alone', () => {
  expect(toQuery(emptyList, 0)).toBe('limit=50');
});

test('a later page asks the same from where the rows end', () => {
  const state = { ...emptyList, q: ' ادارة ', sort: 'title', isDescending: true };
  const query = new URLSearchParams(toQuery(state, 50));
  expect(Object.fromEntries(query)).toEqual({
    ...{ q: 'ادارة', sort: 'title', direction: 'descending', offset: '50', limit: '50' },
  });
});

test('groups are rows sorted by the field of the group, and only chosen filters are sent', () => {
  const state = {
    ...emptyList,
    sort: 'title',
    group: 'status',
    filters: { status: 'active', verification: '' },
  };
  const query = new URLSearchParams(toQuery(state, 0));
  expect([query.get('sort'), query.get('filter')]).toEqual(['status', 'status:active']);
});

test('pages follow each other, and a row that moved between them stands once', () => {
  const first = { total: 3, entries: [row('a'), row('b')] };
  const all = appendPage(first, { total: 3, entries: [row('b'), row('c')] });
  expect(all.entries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect([hasMore(first), hasMore(all)]).toEqual([true, false]);
  expect(appendPage(undefined, first)).toBe(first);
});

test('the filters of a field become one choice', () => {
  expect(
    readFilters([
      { field: 'status', label: 'الحالة: متاحة', pattern: '^active$' },
      { field: 'status', label: 'الحالة: متوقفة: مؤقتاً', pattern: '^suspended$' },
    ]),
  ).toEqual([
    {
      field: 'status',
      label: 'الحالة',
      options: [
        { value: 'active', label: 'متاحة' },
        { value: 'suspended', label: 'متوقفة: مؤقتاً' },
      ],
    },
  ]);
});
