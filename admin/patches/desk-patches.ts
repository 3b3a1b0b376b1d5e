import { noEval } from './no-eval.ts';
import { noForeign } from './no-foreign.ts';
import type { Patch } from './patch.ts';

/** Every patch of the desk: a new file of patches is added here. */
export const deskPatches: readonly Patch[] = [...noEval, ...noForeign];
