import type { Query } from './sets.ts';

/** A query and the ids of what was found, the best first. */
export interface Answered {
  query: Query;
  hits: readonly string[];
}

/** Means and shares over queries, rounded to four places. */
export interface Figures {
  queries: number;
  /** Mean of 1 / rank of the first right answer among the first ten, 0 where there is none. */
  mrr10: number;
  /** Share of queries with a right answer among the first ten. */
  recall10: number;
  /** Share of queries that find nothing. */
  empty: number;
  /** Share of queries with a right answer in the first place. */
  first: number;
  /** Share of queries with a right answer in the first three. */
  top3: number;
}

export interface ClassFigures extends Figures {
  /** By how much its MRR is below that of the clean class of its kind. */
  belowClean?: number;
}

/** From 1 to 10; undefined where the first ten hold no right answer. */
export function rankOf({ query, hits }: Answered): number | undefined {
  const place = hits.slice(0, 10).findIndex((id) => query.relevant.includes(id));
  return place < 0 ? undefined : place + 1;
}

export function figuresOf(answers: readonly Answered[]): Figures {
  const ranks = answers.map(rankOf);
  const mean = (values: number[]) =>
    round(values.reduce((sum, value) => sum + value, 0) / (values.length || 1));
  const shareWithin = (most: number) =>
    mean(ranks.map((rank) => Number(rank !== undefined && rank <= most)));
  return {
    queries: answers.length,
    mrr10: mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank))),
    recall10: shareWithin(10),
    empty: mean(answers.map(({ hits }) => Number(hits.length === 0))),
    first: shareWithin(1),
    top3: shareWithin(3),
  };
}

/** The figures of each class, classes in alphabetical order. */
export function figuresByClass(answers: readonly Answered[]): Record<string, ClassFigures> {
  const groups = Object.entries(Object.groupBy(answers, ({ query }) => query.class))
    .map(([name, group = []]) => [name, figuresOf(group)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const figures = new Map(groups);
  return Object.fromEntries(
    groups.map(([name, own]) => {
      const clean = figures.get(cleanClassOf(name));
      const isChanged = clean !== undefined && clean !== own;
      return [name, { ...own, ...(isChanged && { belowClean: round(clean.mrr10 - own.mrr10) }) }];
    }),
  );
}

/** The class of the same queries as they were before they were changed: `'t_typo1' // => 't_clean'` */
export function cleanClassOf(name: string): string {
  return `${name.split('_')[0]}_clean`;
}

const round = (value: number) => Number(value.toFixed(4));
