import type { Map } from 'immutable';
import { createElement, Fragment, useState, type ReactElement } from 'react';
import { metaOf, shapeOf } from '#schema/walk.ts';
import { schemaOf, type DeskCollection } from '../../check/desk-collection.ts';
import { useDrafts, type DraftRow } from './drafts.ts';
import { ListControls } from './list-controls.ts';
import { emptyList, readFilters, type ListState, type Row } from './list-query.ts';
import { RowItem } from './row-item.ts';
import { statuses } from './statuses.ts';
import { usePages } from './use-pages.ts';

interface Props {
  collection: Map<string, unknown>;
  /** As Decap names them, translated. */
  sortableFields?: readonly { key: string; label?: string }[];
}

/** What was asked of each list, for whoever comes back from an entry. */
const states = new globalThis.Map<string, ListState>();

/** A collection's list in the place of Decap's own, which loads every file: here the gateway's index pages, sorts and finds. */
export function EntryList(props: Props): ReactElement {
  const { collection } = props;
  const name = String(collection.get('name'));
  const ofFiles = collection.get('files') as Iterable<Map<string, unknown>> | undefined;
  return ofFiles
    ? createElement(FileList, { name, files: [...ofFiles] })
    : createElement(FolderList, { ...props, key: name, name });
}

function FolderList({ collection, sortableFields = [], name }: Props & { name: string }) {
  const [state, setState] = useState(states.get(name) ?? emptyList);
  const { page, error, more } = usePages(name, state);
  const drafts = useDrafts(name);
  const change = (next: ListState) => {
    states.set(name, next);
    setState(next);
  };
  return createElement(
    Fragment,
    {},
    createElement(ListControls, {
      state,
      onChange: change,
      sorts: sortableFields.map(({ key, label = key }) => ({ value: key, label })),
      filters: readFilters(listOf(collection, 'view_filters')),
      groups: listOf<{ field: string; label: string }>(collection, 'view_groups').map(
        ({ field, label }) => ({ value: field, label }),
      ),
    }),
    createElement('p', { role: 'status', className: 'desk-count' }, error || sayCount(page)),
    createElement(NewDrafts, { name, drafts: [...drafts.values()].filter(({ isNew }) => isNew) }),
    page &&
      createElement(
        'ul',
        { className: 'desk-rows' },
        page.entries.map((row, index) => {
          const heading = headingOf(name, state.group, row, page.entries[index - 1]);
          const slug = row.path.replace(/^content\/[^/]+\//, '').replace(/\.\w+$/, '');
          return createElement(
            Fragment,
            { key: row.path },
            heading && createElement('li', { className: 'desk-group' }, heading),
            createElement(RowItem, { row, status: drafts.get(slug)?.status }),
          );
        }),
      ),
    more &&
      createElement(
        'button',
        { type: 'button', className: 'desk-more', onClick: more },
        'اعرض المزيد',
      ),
  );
}

function FileList({ name, files }: { name: string; files: Map<string, unknown>[] }): ReactElement {
  return createElement(
    'ul',
    { className: 'desk-rows' },
    files.map((file) =>
      createElement(
        'li',
        { key: String(file.get('name')) },
        createElement(
          'a',
          { href: `#/collections/${name}/entries/${String(file.get('name'))}` },
          createElement('strong', {}, String(file.get('label'))),
        ),
      ),
    ),
  );
}

function NewDrafts({ name, drafts }: { name: string; drafts: DraftRow[] }): ReactElement | null {
  if (!drafts.length) return null;
  return createElement(
    'section',
    { className: 'desk-new-drafts' },
    createElement('h2', {}, 'مسودات لم يُنشر منها شيء'),
    createElement(
      'ul',
      { className: 'desk-rows' },
      drafts.map(({ slug, title, status }) =>
        createElement(
          'li',
          { key: slug },
          createElement(
            'a',
            { href: `#/collections/${name}/entries/${slug}` },
            createElement('strong', {}, title),
            ' ',
            createElement('bdi', { dir: 'ltr' }, slug.split('/').at(-1)),
          ),
          createElement('span', { className: 'desk-badge' }, statuses[status] ?? status),
        ),
      ),
    ),
  );
}

function sayCount(page: { total: number; entries: readonly Row[] } | undefined): string {
  if (!page) return 'جارٍ تحميل القائمة…';
  if (!page.total) return 'لا مدخل يوافق ما طلبت.';
  return page.entries.length < page.total
    ? `المعروض ${page.entries.length} من ${page.total}`
    : `العدد ${page.total}`;
}

/** The heading before a row that begins a group. */
function headingOf(name: string, group: string, row: Row, before: Row | undefined): string {
  if (!group || (before && before[group] === row[group])) return '';
  const field = shapeOf(schemaOf(name as DeskCollection))?.[group];
  const value = String(row[group] ?? '');
  return (field && metaOf(field).options?.[value]) || value || 'بلا قيمة';
}

function listOf<T>(collection: Map<string, unknown>, key: string): T[] {
  const list = collection.get(key) as { toJS(): T[] | Record<string, T[]> } | undefined;
  const plain = list?.toJS() ?? [];
  // Decap also takes `{ filters: [...] }`.
  return Array.isArray(plain) ? plain : (Object.values(plain).find(Array.isArray) ?? []);
}
