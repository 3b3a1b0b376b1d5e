/** What editors have found out about a generated act beyond what it says itself. */
import type { actSubjects } from '#schema/act-subjects.ts';
import { topicId } from './bodies.ts';
import type { Chance } from './chance.ts';
import type { MadeAct } from './make-acts.ts';
import { sourcesOf } from './sources.ts';
import { fields } from './words.ts';

/** Fields of the front matter, to stand beside those of `frontMatter`. */
export function describeAct(act: MadeAct, chance: Chance, hasAmendments: boolean) {
  const { is, pick, weigh } = chance;
  const field = fields.findIndex((name) => act.title.endsWith(name));
  const [ground] = act.grounds;
  const changed = hasAmendments ? [] : [...new Set(act.amendments.map(({ target }) => target))];
  const relations = [
    ...changed.map((target) => ({ kind: 'amends', target })),
    ...(ground && is(0.3) ? [{ kind: 'based-on', target: ground }] : []),
  ];
  return {
    force: weigh({ 'in-force': 55, unknown: 33, repealed: 12 }),
    subjects: [...new Set([pick(subjects), ...(is(0.3) ? [pick(subjects)] : [])])],
    ...(field >= 0 && is(0.5) && { topics: [topicId(field)] }),
    ...(is(0.3) && { summary: `${act.title}: أحكامه العامة ورسومه وعقوباته ومن يتولى تنفيذه.` }),
    ...(is(0.4) && {
      signatory: { role: act.ministry === undefined ? 'رئيس الجمهورية' : 'الوزير' },
    }),
    ...(relations.length > 0 && { relations }),
    lastReviewed: '2025-06',
    ...sourcesOf(chance, act.signed),
  };
}

const subjects: [Subject, ...Subject[]] = [
  'administration',
  'agriculture',
  'banking',
  'budget',
  'civil-service',
  'commerce',
  'communications',
  'companies',
  'construction',
  'customs',
  'education',
  'energy',
  'environment',
  'fees',
  'finance',
  'health',
  'housing',
  'industry',
  'insurance',
  'investment',
  'judiciary',
  'labour',
];
type Subject = keyof typeof actSubjects;
