import { loadEntry } from 'decap-cms-core/dist/esm/actions/entries.js';
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { isOffice } from './session.ts';

/** Brings the text that the gateway holds into the open form, once Decap has noted the save that it is about to note. */
export function reloadEntry(collection: string, slug: string): void {
  setTimeout(() => {
    const known = store.getState().collections.get(collection);
    const load = isOffice() ? loadUnpublishedEntry : loadEntry;
    if (known) store.dispatch(load(known, slug));
  });
}
