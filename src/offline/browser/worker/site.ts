import { base } from '../visited.ts';
import { pathOf } from './routes.ts';

export const addressOf = (path: string) => `${location.origin}${base}${encodeURI(path)}`;

/** The path of an address in the site's folder; undefined outside of it. */
export const pathOnSite = (address: string) => pathOf(address, addressOf(''));
