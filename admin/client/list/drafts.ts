import { loadUnpublishedEntries } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Map } from 'immutable';
import { useEffect, useMemo, useSyncExternalStore } from 'react';

export interface DraftRow {
  slug: string;
  status: string;
  /** Whether nothing of it is published. */
  isNew: boolean;
  title: string;
}

type DraftMap = Map<string, Map<string, unknown>>;

/** The drafts of a collection, by slug, as Decap holds them for its board; none on one person's own machine. */
export function useDrafts(collection: string): ReadonlyMap<string, DraftRow> {
  const known = useSyncExternalStore(store.subscribe, () => store.getState().editorialWorkflow);
  useEffect(() => {
    store.dispatch(loadUnpublishedEntries(store.getState().collections));
  }, []);
  return useMemo(() => {
    const entities = known.get('entities') as DraftMap | undefined;
    const own = [...(entities?.values() ?? [])].filter(
      (entry) => entry.get('collection') === collection && entry.get('status'),
    );
    return new globalThis.Map(own.map((entry) => [String(entry.get('slug')), toRow(entry)]));
  }, [known, collection]);
}

function toRow(entry: Map<string, unknown>): DraftRow {
  const slug = String(entry.get('slug'));
  const title = entry.getIn(['data', 'title']) ?? entry.getIn(['data', 'name']) ?? slug;
  return {
    slug,
    status: String(entry.get('status')),
    isNew: entry.get('isModification') !== true,
    title: String(title),
  };
}
