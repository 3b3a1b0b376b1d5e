import { createElement, type ReactElement } from 'react';
import { addressOfFile } from '../gateway/entry-address.ts';
import type { Row } from './list-query.ts';
import { statuses } from './statuses.ts';

interface Props {
  row: Row;
  /** The step of its draft. */
  status?: string | undefined;
  /** Its kind, where several stand in one list. */
  kind?: string | undefined;
}

/** One entry of a list: its whole is one link, named by title and file. */
export function RowItem({ row, status, kind }: Props): ReactElement {
  const { id, path, title, summary } = row;
  return createElement(
    'li',
    {},
    createElement(
      'a',
      { href: addressOfFile(path) },
      createElement('strong', {}, title),
      ' ',
      createElement('bdi', { dir: 'ltr' }, id),
    ),
    kind && createElement('span', { className: 'desk-badge' }, kind),
    status && createElement('span', { className: 'desk-badge' }, statuses[status] ?? status),
    summary && createElement('p', {}, summary),
  );
}
