/** What is wrong between acts that amend one another, for the build, the desk and its server alike. */
import { contentMessages } from '../content-messages.ts';
import { isBefore } from '../date.ts';
import type { Decree } from '#schema/decree.ts';
import { parseActText, type ActText } from './act-text.ts';
import { amend, type AmendmentFault, type DatedProvision } from './amend.ts';
import { amendmentsByTarget, effectiveDay, type Amendment } from './amendments.ts';
import { articleName, formatArticleName, nameAtAnchor } from './articles.ts';
import { asIssued } from './consolidate.ts';
import { parseActId } from './identifier.ts';
import type { ActProblem } from './lint.ts';
import { canAmend, ownDay } from './order.ts';

/** An act as it is kept: its fields, its text and the file that messages name it by. */
export interface FiledAct {
  file: string;
  act: Decree;
  body: string;
}

/** A problem of the act that has this id. What is wrong with its text is at `body`. */
export interface FiledActProblem extends ActProblem {
  id: string;
}

type Acts = ReadonlyMap<string, FiledAct>;

/** Articles named twice, and amendments that no text can take: of nothing, by older acts, of no known day. */
export function checkAmendments(acts: Acts): FiledActProblem[] {
  const texts = new Map(
    [...acts]
      .filter(([, { body }]) => body)
      .map(([id, { body }]) => [id, parseActText(body)] as const),
  );
  const amending = [...acts].filter(([, { act }]) => act.amendments.length > 0);
  const amendments = amendmentsByTarget(amending.map(([id, { act }]) => ({ ...act, id })));
  return [
    ...[...texts].flatMap(([id, text]) => checkNames(id, text)),
    ...amending.flatMap(([id, { act }]) => checkEntries(id, act, acts)),
    ...[...amendments].flatMap(([id, ofTarget]) =>
      carryOut(acts.get(id), texts.get(id), ofTarget, acts),
    ),
  ];
}

function checkNames(id: string, { provisions }: ActText): FiledActProblem[] {
  const articles = provisions.filter(({ kind }) => kind === 'article');
  const seen = new Set<string>();
  return articles
    .filter(({ anchor }) => seen.size === seen.add(anchor).size)
    .map(({ heading }) => ({
      id,
      path: ['body'],
      message: contentMessages.duplicateArticle(heading),
    }));
}

/** What the amending act says by itself: which article, of which act, from which day. */
function checkEntries(id: string, act: Decree, acts: Acts): FiledActProblem[] {
  const isNewTarget = new Set<string>();
  return act.amendments.flatMap((amendment, index) => {
    const at = (field: string, message: string) => ({
      ...{ id, path: ['amendments', index, field], message },
    });
    const { target, article } = amendment;
    const refusal = isNewTarget.has(target)
      ? undefined
      : refuseTarget(id, act, target, acts.get(target));
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
  ownId: string,
  act: Decree,
  id: string,
  target: FiledAct | undefined,
): string | undefined {
  if (id === ownId) return contentMessages.selfRelation();
  if (target)
    return canAmend(act, target.act) ? undefined : contentMessages.amendsNewerAct(target.file);
  const year = parseActId(id)?.year ?? 0;
  return year > act.year ? contentMessages.olderActor(id) : undefined;
}

/** Does to the text what the amendments say, one after another, and tells which cannot be done. */
function carryOut(
  target: FiledAct | undefined,
  text: ActText | undefined,
  amendments: readonly Amendment[],
  acts: Acts,
): FiledActProblem[] {
  if (!target || !text) return [];
  let { provisions } = asIssued(text);
  const issued = ownDay(target.act);
  return amendments.flatMap((amendment) => {
    if (!acts.has(amendment.act) || !articleName(amendment.article)) return [];
    const place = { file: target.file, day: amendment.from };
    const at = (field: string, message: string) => ({
      ...{ id: amendment.act, path: ['amendments', amendment.index, field], message },
    });
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
