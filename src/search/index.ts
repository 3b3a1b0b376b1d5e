/** What the build knows of search; without this folder the site is complete but for its search page. */
export { searchIndex } from './build/integration.ts';
