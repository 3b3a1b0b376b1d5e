import { defineCell, noteRead, readAside } from './reads.ts';
import { once } from './remember.ts';
import { getSource } from './source.ts';

/** Identity, navigation, hotlines and notices from `content/site.yaml`, read once. */
export function getSite() {
  noteRead('site');
  return readAside(readSite);
}

const readSite = once(() => getSource().readSite());

defineCell('site', readSite);
