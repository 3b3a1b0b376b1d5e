/**
 * How the site is built: which pages are made and which are kept from the last build, what is shown meanwhile, and the
 * report at the end. Without this folder Astro makes every page each time, and the site is the same.
 */
export { buildPages } from './integration.ts';
export { isMade } from './stages.ts';
