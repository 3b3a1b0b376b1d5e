import { createSignal } from '../../editor/signal.ts';

/** The commit that was last published from this page; undefined before one was. */
export const followed = createSignal<string | undefined>(undefined);
