/** Stands in for `@emotion/cache`, with which Decap styles itself from left to right: each rule is mirrored. */
import createCache, { type Options } from '@emotion/cache';
import mirror from 'stylis-plugin-rtl';

// Emotion imports the default export.
// eslint-disable-next-line no-restricted-exports
export default function createMirroredCache(options: Options) {
  return createCache({ ...options, stylisPlugins: [mirror] });
}
