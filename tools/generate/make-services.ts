import { costKinds } from '#schema/vocabulary.ts';
import type { MadeBody } from './bodies.ts';
import type { Chance } from './chance.ts';
import type { ActIndex } from './index-acts.ts';
import { sourcesOf } from './sources.ts';
import { makeArticle } from './sentences.ts';
import {
  costLabels,
  papers,
  requirements,
  serviceDeeds,
  serviceObjects,
  steps,
} from './service-words.ts';
import { fields } from './words.ts';

export interface ServiceWorld {
  acts: ActIndex;
  bodies: readonly MadeBody[];
  topicOf(field: number): string;
}

export const serviceId = (index: number): string => `service-${index + 1}`;

/** The service at this place; it names only services before it, and so is the same however many follow. */
export function makeService(index: number, chance: Chance, world: ServiceWorld) {
  const { between, find, is, pick, weigh } = chance;
  const field = between(0, fields.length - 1);
  const title = `${pick(serviceDeeds)} ${pick(serviceObjects)} في ${fields[field]}`;
  const status = weigh({ active: 88, suspended: 5, planned: 3, withdrawn: 4 });
  const earlier = () => serviceId(between(0, index - 1));
  // After the last act, so that none changed what the service rests on.
  const reviewed = `2026-0${between(1, 3)}`;
  const body = find(world.bodies);
  const days = between(11, 60);
  const data = {
    title,
    summary: `${title}: ما يلزم لإنجازها ومن يقوم بها ومدتها ورسومها، كما نشرتها الجهة المسؤولة.`,
    status,
    ...(status !== 'active' && { statusReason: 'بحسب إعلان الجهة المسؤولة' }),
    ...(body && { authority: body.id }),
    audience: chance.some(['citizen', 'business', 'investor', 'resident'], 1, 2),
    channels: [
      {
        type: 'agency-office',
        name: body?.title ?? title,
        hours: 'من الأحد إلى الخميس، 8:30 إلى 15:30',
      },
      ...(is(0.5) ? [{ type: 'citizen-service-centre', processingTime: 'في اليوم نفسه' }] : []),
      ...(is(0.3)
        ? [{ type: 'landline', phone: `011 ${between(2, 6)}${between(100000, 999999)}` }]
        : []),
    ],
    requirements: chance.some(requirements, 1, 4),
    evidence: chance.some(papers, 3, 7).map((name) => ({
      name,
      ...(is(0.4) && { copies: between(1, 3) }),
      ...(is(0.2) && { original: true }),
      ...(index > 0 && is(0.1) && { obtainedFrom: earlier() }),
    })),
    steps: chance.some(steps, 3, 6),
    costs: chance.some(costLabels, 1, 3).map((label) => makeCost(label, chance, world.acts)),
    processingTime: { text: `خلال ${days} يوماً`, maxDays: days },
    output: `وثيقة: ${title}`,
    legalBasis: world.acts
      .some(chance, is(0.8) ? between(1, 3) : 0)
      .map(({ id }) => ({ decree: id, ...(is(0.6) && { articles: [String(between(1, 5))] }) })),
    topics: [world.topicOf(field)],
    related: index > 3 ? [...new Set([earlier(), earlier()])] : [],
    requires: index > 0 && is(0.15) ? [earlier()] : [],
    lastReviewed: reviewed,
    ...sourcesOf(chance, reviewed),
  };
  return { id: serviceId(index), data, body: makeArticle(chance) };
}

function makeCost(label: string, { between, is, weigh }: Chance, acts: ActIndex) {
  const kind: keyof typeof costKinds = weigh({ fee: 70, stamp: 20, free: 10 });
  if (kind === 'free') return { label, kind, amount: 0, confirmed: false };
  const confirmed = is(0.6);
  const act = is(0.2) ? acts.last : undefined;
  return {
    label,
    kind,
    amount: between(1, 400) * 100,
    currency: 'SYP',
    series: 'old',
    ...(confirmed && { asOf: `${between(2018, 2025)}` }),
    confirmed,
    ...(act && { decree: act.id }),
  };
}
