import type { Site } from '#schema/site.ts';
import { loadContent } from './content-loader.ts';

/** Identity, navigation, hotlines and notices from `content/site.yaml`. */
export async function getSite(): Promise<Site> {
  return (await loadContent()).site;
}
