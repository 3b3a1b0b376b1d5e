/** What a generated act changes in earlier ones, of which it keeps the account that later ones need. */
import type { amendmentActions } from '#schema/vocabulary.ts';
import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import type { Amendable } from './make-acts.ts';
import { makeArticle, makeHeading } from './sentences.ts';

export interface MadeAmendment {
  target: string;
  /** `'12'`, `'12 مكرر'` */
  article: string;
  action: keyof typeof amendmentActions;
  text?: string;
  /** ISO day, where it is not that of its act. */
  from?: string;
}

interface Made {
  target: Amendable;
  amendment: MadeAmendment;
}

const actions = { replace: 45, 'insert-after': 20, repeal: 15, add: 20 } as const;
const mostAmendments = 4;
/** How often an act amends one that has been amended before, as well-known laws are again and again. */
const againShare = 0.3;
const laterShare = 0.1;

/**
 * One to four amendments of one earlier act, or of two. `amended` grows by those that are amended for the first time;
 * none where there is nothing earlier.
 */
export function makeAmendments(
  chance: Chance,
  { signed, from }: { signed: string; from: string },
  earlier: readonly Amendable[],
  amended: Amendable[],
): Made[] {
  const day = chance.is(laterShare) ? `${Number(from.slice(0, 4)) + 1}-01-01` : from;
  const targets = new Set(
    Array.from({ length: chance.is(0.8) ? 1 : 2 }, () =>
      chance.find(chance.is(againShare) && amended.length ? amended : earlier),
    ),
  );
  return [...targets].flatMap((target) => {
    if (!target || target.act.signed >= signed) return [];
    if (!target.changedOn) amended.push(target);
    // Two acts do not change one text on one day, whose order only their numbers would tell.
    const isTaken = target.changedOn !== undefined && target.changedOn >= day;
    target.changedOn = isTaken ? addDays(target.changedOn ?? day, 1) : day;
    const own = target.changedOn === from ? {} : { from: target.changedOn };
    const count = chance.between(1, Math.floor(mostAmendments / targets.size));
    return Array.from({ length: count }, () => makeAmendment(chance, target)).flatMap((made) =>
      made ? [{ target, amendment: { ...made, ...own } }] : [],
    );
  });
}

function makeAmendment(chance: Chance, target: Amendable): MadeAmendment | undefined {
  const article = chance.find(target.articles);
  if (!article) return undefined;
  const { name } = article;
  const action = article.isRepealed ? 'replace' : chance.weigh(actions);
  const amendment = { target: target.act.id, article: name, action };
  if (action === 'repeal') {
    article.isRepealed = true;
    return amendment;
  }
  article.isRepealed = false;
  const text = makeArticle(chance);
  if (action !== 'insert-after') return { ...amendment, text };
  const inserted = nameInserted(target, name);
  const title = chance.is(0.5) ? `: ${makeHeading(chance)}` : '';
  return { ...amendment, text: `## المادة ${inserted}${title}\n\n${text}` };
}

/** The next free name: after 12 comes «12 مكرر», after that or after «12 مكرر» comes «12 مكرر 2». */
function nameInserted({ articles }: Amendable, after: string): string {
  const number = after.split(' ', 1).join('');
  const base = articles.find(({ name }) => name === number);
  const repetitions = (base?.repetitions ?? 0) + 1;
  if (base) base.repetitions = repetitions;
  const name = `${number} مكرر${repetitions > 1 ? ` ${repetitions}` : ''}`;
  articles.push({ name, isRepealed: false, repetitions: 0 });
  return name;
}
