import { accessible } from './accessible.ts';
import { arabicInPlace } from './arabic-in-place.ts';
import { colours } from './colours.ts';
import { lastLine } from './last-line.ts';
import { lighter } from './lighter.ts';
import { mirrored } from './mirrored.ts';
import { noEval } from './no-eval.ts';
import { noForeign } from './no-foreign.ts';
import type { Patch } from './patch.ts';
import { strictPolicy } from './strict-policy.ts';

/** Every patch of the desk: a new file of patches is added here. */
export const deskPatches: readonly Patch[] = [
  ...accessible,
  ...arabicInPlace,
  ...colours,
  ...lastLine,
  ...lighter,
  ...mirrored,
  ...noEval,
  ...noForeign,
  ...strictPolicy,
];
