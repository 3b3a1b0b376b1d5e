import type { Map } from 'immutable';
import { createElement, Fragment, useEffect, useState, type ReactElement } from 'react';
import { ask } from '../gateway/ask.ts';
import type { Page } from './list-query.ts';
import { RowItem } from './row-item.ts';

interface Props {
  /** Where to look: all collections, or one. */
  collections: Map<string, Map<string, unknown>>;
  searchTerm: string;
}

interface Found {
  total: number;
  entries: (Page['entries'][number] & { label?: string })[];
}

/** What the gateway's index finds, in the place of Decap's own search, which reads every file. */
export function EntrySearch({ collections, searchTerm }: Props): ReactElement {
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState('');
  const only = collections.size === 1 ? String(collections.first()?.get('name')) : undefined;

  useEffect(() => {
    const asked = new AbortController();
    const query = new URLSearchParams({ q: searchTerm, limit: '100' });
    const path = only ? `entries/${only}?${query}` : `search?${query}`;
    ask<Found>(path, { signal: asked.signal }).then(setFound, (reason: unknown) => {
      if (!asked.signal.aborted) setError(String(reason));
    });
    return () => asked.abort();
  }, [searchTerm, only]);

  return createElement(
    Fragment,
    {},
    createElement('p', { role: 'status', className: 'desk-count' }, error || sayFound(found)),
    found &&
      createElement(
        'ul',
        { className: 'desk-rows' },
        found.entries.map((row) =>
          createElement(RowItem, { key: row.path, row, kind: only ? undefined : row.label }),
        ),
      ),
  );
}

function sayFound(found: Found | undefined): string {
  if (!found) return 'جارٍ البحث…';
  const { total, entries } = found;
  if (!total) return 'لا نتائج. جرّب كلمة أخرى أو رقم الصك وسنته.';
  return entries.length < total ? `أقرب ${entries.length} من ${total}` : `النتائج ${total}`;
}
