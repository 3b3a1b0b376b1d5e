import { ContentError, type ContentProblem } from '#domain/content-error.ts';
import type { Site } from '#schema/site.ts';
import { contentFolder } from './content-folder.ts';
import { readSite } from './read-content.ts';

let site: Promise<Site> | undefined;

/**
 * Identity, navigation, hotlines and notices from `content/site.yaml`, read once. Pages run in
 * another module graph than the loaders, where `loadContent()` would read all the content again.
 */
export function getSite(): Promise<Site> {
  return (site ??= readAlone());
}

async function readAlone(): Promise<Site> {
  const problems: ContentProblem[] = [];
  const read = await readSite(contentFolder, problems);
  if (!read) throw new ContentError(problems);
  return read;
}
