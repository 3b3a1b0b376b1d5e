import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { isBefore } from '#domain/date.ts';
import { parseActText, type ActText } from '#domain/decree/act-text.ts';
import { amend, type AmendmentFault, type DatedProvision } from '#domain/decree/amend.ts';
import { amendmentsByTarget, effectiveDay, type Amendment } from '#domain/decree/amendments.ts';
import { articleName, formatArticleName, nameAtAnchor } from '#domain/decree/articles.ts';
import { asIssued } from '#domain/decree/consolidate.ts';
import { parseActId } from '#domain/decree/identifier.ts';
import { canAmend, ownDay } from '#domain/decree/order.ts';
import type { Entry } from '#schema/collections.ts';
import { complain } from './complain.ts';
import type { ContentEntry } from './read-content.ts';

type Acts = ReadonlyMap<string, ContentEntry>;

/** Articles named twice, and amendments that no text can take: of nothing, by older acts, of no known day. */
export function checkAmendments(acts: Acts): ContentProblem[] {
  const texts = new Map(
    [...acts.values()]
      .filter(({ body }) => body)
      .map((entry) => [entry.id, parseActText(entry.body)] as const),
  );
  const amending = [...acts.values()].filter((entry) => actOf(entry).amendments.length > 0);
  const amendments = amendmentsByTarget(
    amending.map((entry) => ({ ...actOf(entry), id: entry.id })),
  );
  return [
    ...[...texts].flatMap(([id, text]) => checkNames(acts.get(id), text)),
    ...amending.flatMap((entry) => checkEntries(entry, acts)),
    ...[...amendments].flatMap(([id, ofTarget]) =>
      carryOut(acts.get(id), texts.get(id), ofTarget, acts),
    ),
  ];
}

function checkNames(entry: ContentEntry | undefined, { provisions }: ActText): ContentProblem[] {
  const articles = provisions.filter(({ kind }) => kind === 'article');
  const seen = new Set<string>();
  const repeated = articles.filter(({ anchor }) => seen.size === seen.add(anchor).size);
  return repeated.flatMap(({ heading }) =>
    entry ? [{ file: entry.file, message: contentMessages.duplicateArticle(heading) }] : [],
  );
}

/** What the amending act says by itself: which article, of which act, from which day. */
function checkEntries(entry: ContentEntry, acts: Acts): ContentProblem[] {
  const act = actOf(entry);
  const isNewTarget = new Set<string>();
  return act.amendments.flatMap((amendment, index) => {
    const at = (field: string, message: string) =>
      complain(entry, ['amendments', index, field], message);
    const { target, article } = amendment;
    const refusal = isNewTarget.has(target)
      ? undefined
      : refuseTarget(entry, target, acts.get(target));
    isNewTarget.add(target);
    const day = effectiveDay(act, amendment);
    return [
      ...(refusal ? [at('target', refusal)] : []),
      ...(day ? [] : [at('from', contentMessages.undatedAmendment())]),
      ...(articleName(article) ? [] : [at('article', contentMessages.unreadableArticle(article))]),
    ];
  });
}

function refuseTarget(
  entry: ContentEntry,
  id: string,
  target: ContentEntry | undefined,
): string | undefined {
  const act = actOf(entry);
  if (id === entry.id) return contentMessages.selfRelation();
  if (target)
    return canAmend(act, actOf(target)) ? undefined : contentMessages.amendsNewerAct(target.file);
  const year = parseActId(id)?.year ?? 0;
  return year > act.year ? contentMessages.olderActor(id) : undefined;
}

/** Does to the text what the amendments say, one after another, and tells which cannot be done. */
function carryOut(
  target: ContentEntry | undefined,
  text: ActText | undefined,
  amendments: readonly Amendment[],
  acts: Acts,
): ContentProblem[] {
  if (!target || !text) return [];
  let { provisions } = asIssued(text);
  const issued = ownDay(actOf(target));
  return amendments.flatMap((amendment) => {
    const entry = acts.get(amendment.act);
    if (!entry || !articleName(amendment.article)) return [];
    const place = { file: target.file, day: amendment.from };
    const at = (field: string, message: string) =>
      complain(entry, ['amendments', amendment.index, field], message);
    const early = isBefore(amendment.from, issued)
      ? [at('from', contentMessages.earlyAmendment(place, issued))]
      : [];
    const amended = amend(provisions, amendment);
    if (typeof amended === 'string') {
      const { field, message } = faults[amended](
        formatArticleName(amendment.article),
        place,
        provisions,
      );
      return [...early, at(field, message)];
    }
    provisions = amended;
    return early;
  });
}

const faults: Record<
  AmendmentFault,
  (
    article: string,
    place: { file: string; day: string },
    provisions: readonly DatedProvision[],
  ) => { field: string; message: string }
> = {
  'missing-article': (article, place, provisions) => ({
    field: 'article',
    message: contentMessages.missingArticle(article, place, articleNames(provisions)),
  }),
  'repealed-article': (article, place) => ({
    field: 'article',
    message: contentMessages.repealedArticle(article, place),
  }),
  'missing-heading': () => ({ field: 'text', message: contentMessages.missingHeading() }),
  'foreign-article': (article) => ({
    field: 'text',
    message: contentMessages.foreignArticle(article),
  }),
  'existing-article': (_, place) => ({
    field: 'text',
    message: contentMessages.existingArticle(place),
  }),
};

function articleNames(provisions: readonly DatedProvision[]): string[] {
  return provisions
    .filter(({ kind }) => kind === 'article')
    .map(({ anchor }) => formatArticleName(nameAtAnchor(anchor)));
}

function actOf({ data }: ContentEntry): Entry<'decrees'> {
  return data as Entry<'decrees'>;
}
