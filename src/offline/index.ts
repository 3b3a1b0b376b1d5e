/** What the build knows of releases; without this folder the site is complete but for what devices keep of it. */
export { offlineRelease } from './build/integration.ts';
