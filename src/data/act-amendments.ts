/** Amendments as pages list them, from both ends. */
import { effectiveDay } from '#domain/decree/amendments.ts';
import { articleName, toAnchor } from '#domain/decree/articles.ts';
import { comparisonUrl } from '#domain/decree/version-urls.ts';
import type { ShownAmendment } from '#domain/decree/version-view.ts';
import { entryUrl } from '#domain/url.ts';
import { getAmendments } from './act-texts.ts';
import { getVersionDays, hasText } from './act-versions.ts';
import { labelArticle, linkAct, lookIntoArchive, type Act } from './archive.ts';
import { findEntry } from './entries.ts';

interface Amendment extends Pick<ShownAmendment, 'action' | 'from'> {
  article: string;
}

/** What an act changes in the texts of others, by these. */
export async function getAmendmentsMade(act: Act) {
  const { byId } = await lookIntoArchive();
  const made = act.amendments.flatMap((entry): (Amendment & { target: string })[] => {
    const from = effectiveDay(act, entry);
    return from ? [{ ...entry, article: articleName(entry.article) ?? entry.article, from }] : [];
  });
  const groups = [...Map.groupBy(made, ({ target }) => target)];
  return Promise.all(
    groups.map(async ([target, amendments]) => ({
      ...linkAct(target, byId),
      amendments: await linkAmendments(target, amendments),
    })),
  );
}

/** What other acts change in the articles of one, by these. */
export async function getAmendmentsUndergone(act: Act) {
  const { byId } = await lookIntoArchive();
  const undergone = await getAmendments(act.id);
  const groups = [...Map.groupBy(undergone, (amendment) => amendment.act)];
  return Promise.all(
    groups.map(async ([by, amendments]) => ({
      ...linkAct(by, byId),
      amendments: await linkAmendments(act.id, amendments),
    })),
  );
}

/** The amendments of one act, which is read once for all of them. */
async function linkAmendments(
  target: string,
  amendments: readonly Amendment[],
): Promise<ShownAmendment[]> {
  const act = await findEntry('decrees', target);
  const url = entryUrl('decrees', target);
  const days = act && (await hasText(act)) ? await getVersionDays(act) : undefined;
  return amendments.map(({ article, action, from }) => {
    const anchor = toAnchor(article);
    const link = { label: labelArticle(anchor), action, from };
    if (!days) return link;
    const place = days.findIndex((day) => day.changedBy.length > 0 && day.from === from);
    const [before, after] = [days[place - 1], days[place]];
    return {
      ...link,
      href: `${url}#${anchor}`,
      ...(before && after && { comparison: comparisonUrl(url, before, after) }),
    };
  });
}
