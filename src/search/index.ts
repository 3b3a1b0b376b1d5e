/** All that the rest of the site knows of search; without this folder the site is complete but for its search page. */
export { searchIndex } from './build/integration.ts';
export { search } from './browser/search.ts';
