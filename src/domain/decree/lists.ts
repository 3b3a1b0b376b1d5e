import { actForcePlurals, actTypePlurals } from '#schema/vocabulary.ts';
import { actSubjects } from '#schema/act-subjects.ts';
import type { Decree } from '#schema/decree.ts';
import { facetUrl } from '#domain/url.ts';
import { compareIssues, issueOf, nameIssue, type GazetteIssue } from './gazette.ts';
import { countByYear } from './years.ts';

export type ActFacet = 'type' | 'year' | 'subject' | 'topic' | 'issuer' | 'force' | 'gazette';

type Listed = Pick<
  Decree,
  'type' | 'number' | 'year' | 'force' | 'subjects' | 'topics' | 'issuer' | 'gazette'
>;
type ActType = Decree['type'];
export type Chosen = Partial<Record<ActFacet, string | undefined>>;

/** One page's worth of choosing: the acts of a type, a year, a subject… in the order of the archive. */
export interface ActList<A> {
  /** From the site's root: `/decrees/law/2009/`. */
  url: string;
  title: string;
  /** What the list has chosen. */
  chosen: Chosen;
  acts: A[];
}

/** Names that only the content knows, by id. */
export interface FacetNames {
  topic: ReadonlyMap<string, string>;
  issuer: ReadonlyMap<string, string>;
}

/** Every list of the archive that has acts. */
export function listActs<A extends Listed>(acts: readonly A[], names: FacetNames): ActList<A>[] {
  const facet = (
    name: ActFacet,
    valuesOf: (act: A) => string | readonly string[],
    titleOf: (value: string) => string | undefined,
  ) =>
    [...groupByEach(acts, valuesOf)].map(([value, members]) => ({
      url: listUrl({ [name]: value }),
      title: titleOf(value) ?? value,
      chosen: { [name]: value },
      acts: members,
    }));

  const issues = new Map(listIssues(acts).map((issue) => [issue.key, nameIssue(issue)]));
  const types = facet(
    'type',
    ({ type }) => [type],
    (type) => actTypePlurals[type as ActType],
  );
  return [
    ...inOrder(types, Object.keys(actTypePlurals)),
    ...types.flatMap(yearsOfType),
    ...facet(
      'year',
      ({ year }) => [String(year)],
      (year) => `نصوص عام ${year}`,
    ),
    ...facet(
      'subject',
      ({ subjects }) => subjects,
      (subject) => actSubjects[subject as keyof typeof actSubjects],
    ),
    ...facet(
      'topic',
      ({ topics }) => topics,
      (topic) => names.topic.get(topic),
    ),
    ...facet(
      'issuer',
      ({ issuer }) => (issuer ? [issuer] : []),
      (issuer) => names.issuer.get(issuer),
    ),
    ...inOrder(
      facet(
        'force',
        ({ force }) => [force],
        (force) => actForcePlurals[force as Decree['force']],
      ),
      Object.keys(actForcePlurals),
    ),
    ...facet(
      'gazette',
      (act) => issueOf(act)?.key ?? [],
      (key) => issues.get(key),
    ),
  ];
}

/** The issues of the gazette that acts of the archive stand in, newest first, each with its number of acts. */
export function listIssues(
  acts: readonly Pick<Decree, 'gazette'>[],
): (GazetteIssue & { count: number })[] {
  const issues = acts.flatMap((act) => issueOf(act) ?? []);
  return [...Map.groupBy(issues, ({ key }) => key).values()]
    .flatMap(([issue, ...others]) => (issue ? [{ ...issue, count: others.length + 1 }] : []))
    .sort(compareIssues);
}

/** The address of a list: `{ type: 'law', year: '2009' }` // => `'/decrees/law/2009/'` */
export function listUrl({ type, ...others }: Chosen): string {
  if (type) return `/decrees/${[type, others.year].filter(Boolean).join('/')}/`;
  const [[facet = '', value = ''] = []] = Object.entries(others);
  return facetUrl('decrees', facet, value);
}

/** Lists of one facet in the order of its vocabulary. */
function inOrder<A>(lists: readonly ActList<A>[], values: readonly string[]): ActList<A>[] {
  const place = ({ chosen }: ActList<A>) => values.indexOf(Object.values(chosen).join());
  return lists.toSorted((a, b) => place(a) - place(b));
}

/** An act without a number has the address that the list of its type and year would have. */
function yearsOfType<A extends Listed>({ title, chosen, acts }: ActList<A>): ActList<A>[] {
  return countByYear(acts.filter(({ number }) => number))
    .map(({ year }) => ({
      url: listUrl({ ...chosen, year: String(year) }),
      title: `${title} لعام ${year}`,
      chosen: { ...chosen, year: String(year) },
      acts: acts.filter((act) => act.year === year),
    }))
    .filter(({ acts }) => acts.every(({ number }) => number));
}

/** Groups in the order of their first member; an act may stand in several. */
function groupByEach<A>(
  acts: readonly A[],
  valuesOf: (act: A) => string | readonly string[],
): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const act of acts)
    for (const value of [valuesOf(act)].flat()) {
      const group = groups.get(value) ?? [];
      group.push(act);
      groups.set(value, group);
    }
  return groups;
}
