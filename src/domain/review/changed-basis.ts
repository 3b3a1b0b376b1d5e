/**
 * What became of the acts that a service rests on since it was last reviewed. Only relations that an editor states
 * count; where the dates do not tell which came first, that is said.
 */
import type { Decree } from '#schema/decree.ts';
import type { Service } from '#schema/service.ts';
import { isBefore, comparePartialDates } from '../date.ts';
import { articleName } from '../decree/articles.ts';
import { ownDay } from '../decree/order.ts';
import type { ActRelation, ActRelations, RelationKind } from '../decree/relations.ts';

/** An act that a service rests on. */
export interface Basis {
  act: string;
  /** The articles that matter, by name; empty when it is the whole act. */
  articles: readonly string[];
}

export type ChangeKind = Extract<RelationKind, 'amends' | 'repeals' | 'replaces' | 'corrects'>;

export interface BasisChange {
  /** The id of the act that the service rests on. */
  basis: string;
  kind: ChangeKind;
  /** The id of the act that changed it; absent where it only is known to have ended. */
  by?: string | undefined;
  /** The changed articles, as the relation names them; empty when it is the whole act. */
  articles: readonly string[];
  /** The day of the change as well as it is known: of its issue or of its force, the later. */
  on: string;
  /** Whether the change surely came after the last review. */
  isSure: boolean;
}

export interface BasisArchive {
  acts: ReadonlyMap<string, BasisAct>;
  relations: ReadonlyMap<string, ActRelations>;
}

type BasisAct = Pick<Decree, 'year' | 'dates' | 'force' | 'amendments'>;

/**
 * The acts of a service's legal basis and those that set its costs, each once with all its articles. `findAct` finds
 * the act that a basis without an id names.
 */
export function basesOf(
  { legalBasis, costs }: Pick<Service, 'legalBasis' | 'costs'>,
  findAct: (title: string) => string | undefined = () => undefined,
): Basis[] {
  const named = [
    ...legalBasis.flatMap(({ decree, title = '', articles }) => {
      const act = decree ?? findAct(title);
      return act ? [{ act, articles }] : [];
    }),
    ...costs.flatMap(({ decree }) => (decree ? [{ act: decree, articles: [] }] : [])),
  ];
  return [...Map.groupBy(named, ({ act }) => act)].map(([act, places]) => ({
    act,
    articles: places.every(({ articles }) => articles.length > 0)
      ? [...new Set(places.flatMap(({ articles }) => articles.map(toName)))]
      : [],
  }));
}

/**
 * What changed the acts after the last review, or may have; everything, when no review is known. Newest first. A change
 * by an act that the service itself rests on is known to whoever named it there.
 */
export function findBasisChanges(
  { lastReviewed }: Pick<Service, 'lastReviewed'>,
  bases: readonly Basis[],
  archive: BasisArchive,
): BasisChange[] {
  return bases
    .flatMap((basis) => changesOf(basis, archive))
    .filter(({ by }) => bases.every(({ act }) => act !== by))
    .flatMap(({ dates, ...change }): BasisChange[] => {
      const after = dates.map((date) => (lastReviewed ? isBefore(lastReviewed, date) : undefined));
      if (after.every((isAfter) => isAfter === false)) return [];
      return [{ ...change, on: latest(dates), isSure: after.includes(true) }];
    })
    .sort((a, b) => comparePartialDates(b.on, a.on));
}

/** Never empty: what cannot be dated otherwise has the year of its act. */
type Dates = readonly [string, ...string[]];
type Change = Omit<BasisChange, 'on' | 'isSure'> & { dates: Dates };

function changesOf(basis: Basis, { acts, relations }: BasisArchive): Change[] {
  const act = acts.get(basis.act);
  const incoming = relations.get(basis.act)?.incoming ?? [];
  const changes = incoming.filter(isChange).flatMap((relation): Change[] => {
    const { kind, act: by, articles } = relation;
    if (relation.origin !== 'editor' || !concerns(articles, basis)) return [];
    return [{ basis: basis.act, kind, by, articles, dates: datesOf(relation, basis, acts) }];
  });
  const isEnded = changes.some(({ kind, articles }) => ends(kind) && articles.length === 0);
  if (act?.force !== 'repealed' || isEnded || !act.dates.endForce?.g) return changes;
  const dates: Dates = [act.dates.endForce.g];
  return [...changes, { basis: basis.act, kind: 'repeals', articles: [], dates }];
}

/** The days that a change has: of its act, and from when it holds for what the service rests on. */
function datesOf(
  { act: by, kind, articles }: ActRelation,
  basis: Basis,
  acts: BasisArchive['acts'],
): Dates {
  const act = acts.get(by);
  const ended =
    ends(kind) && articles.length === 0 ? acts.get(basis.act)?.dates.endForce?.g : undefined;
  if (!act) return [ended ?? yearOf(by)];
  const from = act.amendments
    .filter(({ target, article }) => target === basis.act && concerns([article], basis))
    .flatMap(({ from }) => from ?? []);
  const inForce = act.dates.inForce?.g;
  return [
    ownDay(act),
    ...from,
    ...(inForce && from.length === 0 ? [inForce] : []),
    ...(ended ? [ended] : []),
  ];
}

const changeKinds: readonly RelationKind[] = [
  'amends',
  'repeals',
  'replaces',
  'corrects',
] satisfies ChangeKind[];

function isChange(relation: ActRelation): relation is ActRelation & { kind: ChangeKind } {
  return changeKinds.includes(relation.kind);
}

function ends(kind: RelationKind): boolean {
  return kind === 'repeals' || kind === 'replaces';
}

/** Whether a change of these articles touches what the service rests on; a change of none is one of the whole act. */
function concerns(articles: readonly string[], basis: Basis): boolean {
  if (articles.length === 0 || basis.articles.length === 0) return true;
  return articles.some((article) => basis.articles.includes(toName(article)));
}

function toName(article: string): string {
  return articleName(article) ?? article;
}

/** `'law-2021-13' // => '2021'`: an id always has its year. */
function yearOf(id: string): string {
  return /-(\d{4})(?:-|$)/.exec(id)?.[1] ?? id;
}

function latest(dates: Dates): string {
  return dates.toSorted(comparePartialDates).at(-1) ?? dates[0];
}
