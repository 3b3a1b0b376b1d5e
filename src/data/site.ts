import { once } from './remember.ts';
import { getSource } from './source.ts';

/** Identity, navigation, hotlines and notices from `content/site.yaml`, read once. */
export const getSite = once(() => getSource().readSite());
