import { useEffect, useRef, useState } from 'react';
import { ask } from '../gateway/ask.ts';
import { appendPage, hasMore, toQuery, type ListState, type Page } from './list-query.ts';

interface Pages {
  page: Page | undefined;
  error: string;
  /** Asks for the rows after those that are here; undefined where there are none. */
  more: (() => void) | undefined;
}

/** The rows of `entries/<collection>` that answer a state; those of the state before stay until the new ones come. */
export function usePages(collection: string, state: ListState): Pages {
  const [page, setPage] = useState<Page>();
  const [error, setError] = useState('');
  const asked = useRef<AbortController>(undefined);
  const first = toQuery(state, 0);

  function load(query: string, before: Page | undefined): void {
    asked.current?.abort();
    const { signal } = (asked.current = new AbortController());
    ask<Page>(`entries/${collection}?${query}`, { signal }).then(
      (next) => {
        if (signal.aborted) return;
        setError('');
        setPage(appendPage(before, next));
      },
      (reason: unknown) => signal.aborted || setError(String(reason)),
    );
  }

  useEffect(() => {
    load(first, undefined);
    return () => asked.current?.abort();
  }, [collection, first]);

  const isMore = page && hasMore(page);
  return {
    page,
    error,
    more: isMore ? () => load(toQuery(state, page.entries.length), page) : undefined,
  };
}
