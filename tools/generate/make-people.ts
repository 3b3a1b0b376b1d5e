import type { MadeBody } from './bodies.ts';
import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import type { ActIndex } from './index-acts.ts';
import { familyNames, givenNames, headPosts, sharedPosts, womensNames } from './people-words.ts';
import { sourcesOf } from './sources.ts';

export interface PeopleWorld {
  acts: ActIndex;
  bodies: readonly MadeBody[];
}

/** How long a head holds the post; the latest term is still running. */
const termYears = 3;
const latestTerm = 2023;
const firstTerm = 1950;

/**
 * The person at this place. Every second one heads a body: the first of them those of today, the next their
 * predecessors, and so on, so that no two hold one post at a time. All others hold posts that several share.
 */
export function makePerson(index: number, chance: Chance, world: PeopleWorld) {
  const { is, pick } = chance;
  const isWoman = is(0.3);
  const gender = isWoman ? 1 : 0;
  const name = `${pick(isWoman ? womensNames : givenNames)} ${pick(familyNames)}`;
  const head = index % 2 === 0 ? makeHead(index / 2, gender, chance, world) : undefined;
  const count = head && is(0.6) ? 0 : chance.between(1, 3);
  const others = Array.from({ length: count }, () => makeShared(gender, chance, world));
  const memberships = [...(head ? [head] : []), ...others].sort((a, b) =>
    a.start < b.start ? 1 : -1,
  );
  const { sources, verification } = sourcesOf(chance, memberships[0]?.start ?? '2025');
  return {
    id: `person-${index + 1}`,
    data: { name, memberships, ...(sources.length > 0 && { sources }), verification },
  };
}

function makeHead(place: number, gender: 0 | 1, chance: Chance, { acts, bodies }: PeopleWorld) {
  const body = bodies[place % bodies.length];
  const year = latestTerm - termYears * Math.floor(place / bodies.length);
  if (!body || year < firstTerm) return undefined;
  const title = headPosts[body.classification][gender];
  const isMinister = body.classification === 'ministry';
  const post = isMinister ? `${title} ${body.title.replace(/^وزارة /, '')}` : title;
  const act = acts.findFrom(`${year}-01-01`);
  const start = act?.signed.startsWith(String(year)) ? act.signed : `${year}-03-01`;
  return {
    organisation: body.id,
    post,
    branch: 'executive',
    start,
    ...(year === latestTerm ? { current: true } : { end: `${year + termYears}-01-01` }),
    ...(act?.signed === start && chance.is(0.8) && { appointedBy: act.id }),
    sources: [{ label: 'صك التعيين', kind: 'gazette' }],
  };
}

function makeShared(gender: 0 | 1, chance: Chance, { acts, bodies }: PeopleWorld) {
  const { between, find, is, pick } = chance;
  const from = `${between(firstTerm, 2024)}-0${between(1, 9)}-${between(10, 28)}`;
  const act = acts.findFrom(from);
  const start = act?.signed ?? from;
  const isCurrent = start > '2019' && is(0.5);
  return {
    organisation: find(bodies)?.id ?? '',
    post: pick(sharedPosts)[gender],
    branch: 'executive',
    start,
    ...(isCurrent ? { current: true } : { end: addDays(start, between(300, 2500)) }),
    ...(act && is(0.5) && { appointedBy: act.id }),
    sources: [{ label: 'قرار التعيين', kind: 'gazette' }],
  };
}
