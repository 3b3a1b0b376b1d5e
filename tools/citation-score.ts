import type { Citation } from '#domain/decree/citations.ts';

/** What a lawyer reads in a text. `at` is a place within the citation, where the annotation has one. */
export type Expected = Partial<Omit<Citation, 'start' | 'end'>> & { at?: number };

export interface Score {
  expected: number;
  found: number;
  /** Of the right type, number and year. */
  right: number;
  /** Of the right dates and articles as well. */
  exact: number;
}

/** Compares what was found in one text with what stands in it; each finding answers one expectation. */
export function scoreText(found: readonly Citation[], expected: readonly Expected[]) {
  const open = new Set(found);
  const missed: Expected[] = [];
  const inexact: [Expected, Citation][] = [];
  for (const expectation of expected) {
    const citation = [...open].find((candidate) => isSame(candidate, expectation));
    if (!citation) missed.push(expectation);
    else if (!isExact(citation, expectation)) inexact.push([expectation, citation]);
    if (citation) open.delete(citation);
  }
  const right = expected.length - missed.length;
  const score: Score = {
    expected: expected.length,
    found: found.length,
    right,
    exact: right - inexact.length,
  };
  return { score, missed, wrong: [...open], inexact };
}

/** The sum of the scores of many texts. */
export function sumScores(scores: readonly Score[]): Score {
  const total = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key], 0);
  return {
    expected: total('expected'),
    found: total('found'),
    right: total('right'),
    exact: total('exact'),
  };
}

/** Shares of what was found and of what stands there; 1 where there is nothing to find. */
export function rates({ expected, found, right, exact }: Score) {
  return {
    precision: found ? right / found : 1,
    recall: expected ? right / expected : 1,
    exactRecall: expected ? exact / expected : 1,
  };
}

function isSame({ start, end, ...citation }: Citation, { at, ...expected }: Expected): boolean {
  const isHere = at === undefined || (at >= start && at < end);
  const fields = ['type', 'number', 'year'] as const;
  return isHere && fields.every((field) => citation[field] === expected[field]);
}

function isExact({ date, articles }: Citation, expected: Expected): boolean {
  return (
    date?.g === expected.date?.g &&
    date?.h === expected.date?.h &&
    articles.join() === (expected.articles ?? []).join()
  );
}
