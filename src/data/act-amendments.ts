/** Amendments as pages list them, from both ends. */
import { effectiveDay } from '#domain/decree/amendments.ts';
import { articleName, toAnchor } from '#domain/decree/articles.ts';
import { comparisonUrl } from '#domain/decree/version-urls.ts';
import type { ShownAmendment } from '#domain/decree/version-view.ts';
import { entryUrl } from '#domain/url.ts';
import { getAmendments } from './act-texts.ts';
import { getVersionDays, hasText } from './act-versions.ts';
import { getArchive, labelArticle, linkAct, type Act, type Archive } from './archive.ts';

interface Amendment extends Pick<ShownAmendment, 'action' | 'from'> {
  target: string;
  article: string;
}

/** What an act changes in the texts of others, by these. */
export async function getAmendmentsMade(act: Act) {
  const { byId } = await getArchive();
  const made = act.amendments.flatMap((entry): Amendment[] => {
    const from = effectiveDay(act, entry);
    return from ? [{ ...entry, article: articleName(entry.article) ?? entry.article, from }] : [];
  });
  const groups = [...Map.groupBy(made, ({ target }) => target)];
  return Promise.all(
    groups.map(async ([target, amendments]) => ({
      ...linkAct(target, byId),
      amendments: await Promise.all(amendments.map((amendment) => linkAmendment(amendment, byId))),
    })),
  );
}

/** What other acts change in the articles of one, by these. */
export async function getAmendmentsUndergone(act: Act) {
  const { byId } = await getArchive();
  const undergone = await getAmendments(act.id);
  const groups = [...Map.groupBy(undergone, (amendment) => amendment.act)];
  return Promise.all(
    groups.map(async ([by, amendments]) => ({
      ...linkAct(by, byId),
      amendments: await Promise.all(
        amendments.map((amendment) => linkAmendment({ ...amendment, target: act.id }, byId)),
      ),
    })),
  );
}

async function linkAmendment(
  { target, article, action, from }: Amendment,
  byId: Archive['byId'],
): Promise<ShownAmendment> {
  const anchor = toAnchor(article);
  const link = { label: labelArticle(anchor), action, from };
  const act = byId.get(target);
  if (!act || !(await hasText(act))) return link;
  const url = entryUrl('decrees', target);
  const days = await getVersionDays(act);
  const place = days.findIndex((day) => day.changedBy.length > 0 && day.from === from);
  const [before, after] = [days[place - 1], days[place]];
  return {
    ...link,
    href: `${url}#${anchor}`,
    ...(before && after && { comparison: comparisonUrl(url, before, after) }),
  };
}
