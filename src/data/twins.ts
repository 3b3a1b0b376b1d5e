import { absoluteUrl, entryUrl, twinUrl } from '#domain/url.ts';
import type { CollectionName } from '#schema/field.ts';
import { getEntries } from './entries.ts';

/** The collections whose entries have a title, a summary and a page of their own. */
type Summarised = 'topics' | 'indicators' | 'projects' | 'pages';

/** What a list's twin says of each entry: the rest is in the entry's own. */
export async function listRows(name: Summarised, home: URL) {
  const entries = await getEntries(name);
  return entries.map(({ id, title, summary }) => ({
    id,
    title,
    summary,
    url: absoluteUrl(home, entryUrl(name, id)),
    json: absoluteUrl(home, twinUrl(entryUrl(name, id))),
  }));
}

/** One path for each entry at `/name/[id]/`, the entry being its `entry` prop. */
export async function entryPaths<C extends CollectionName>(name: C) {
  const entries = (await getEntries(name)).filter(
    ({ id }) => entryUrl(name, id) === `/${name}/${id}/`,
  );
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
