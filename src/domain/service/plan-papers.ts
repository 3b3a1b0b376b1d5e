/** The papers of several services, each once. */
import { fold } from '#arabic/fold.ts';
import type { Service } from '#schema/service.ts';
import { shortName } from './plan-ticks.ts';

/** A paper as one service asks for it, with the key by which it is known to others. */
export type AskedPaper = Service['evidence'][number] & { key: string };

/** What of a service is about papers. */
export interface PaperService {
  id: string;
  title: string;
  evidence: readonly AskedPaper[];
}

/** A paper with all the services that ask for it. */
export interface PlanPaper {
  key: string;
  name: string;
  /** The id of the service that gives it. */
  from?: string | undefined;
  uses: PaperUse[];
  /** All the copies that are known, which is all of them unless `hasUnknownCopies`. */
  copies: number;
  hasUnknownCopies: boolean;
}

export interface PaperUse {
  service: PaperService;
  copies?: number | undefined;
  original: boolean;
}

/**
 * The short key under which papers of several services are one: the same for every spelling of a name, and another one with
 * each service for what is written for one transaction. The build makes it, as folding is the dear part of a merge.
 */
export function keyPaper(id: string, { name, obtainedFrom }: Service['evidence'][number]): string {
  const folded = fold(name);
  const isOwn = !obtainedFrom && ofOneTransaction.test(`${folded} `);
  return shortName(isOwn ? `${folded} @${id}` : folded);
}

/** Each paper once, in the order in which it is first asked for; a paper that two services give is two. */
export function mergePapers(services: readonly PaperService[]): PlanPaper[] {
  const demands = services.flatMap((service) =>
    service.evidence.map((evidence) => ({ service, evidence })),
  );
  return [...Map.groupBy(demands, ({ evidence }) => evidence.key)].flatMap(([key, sameName]) => {
    const givers = new Set(sameName.flatMap(({ evidence }) => evidence.obtainedFrom ?? []));
    if (givers.size < 2) return [toPaper(key, sameName)];
    const byGiver = Map.groupBy(sameName, ({ evidence }) => evidence.obtainedFrom ?? '');
    return [...byGiver].map(([giver, same]) => toPaper(shortName(`${key} ${giver}`), same));
  });
}

interface Demand {
  service: PaperService;
  evidence: AskedPaper;
}

function toPaper(key: string, demands: readonly Demand[]): PlanPaper {
  const uses = [...Map.groupBy(demands, ({ service }) => service)].map(([service, lines]) => {
    const copies = lines.reduce((sum, { evidence }) => sum + (evidence.copies ?? 0), 0);
    return {
      service,
      copies: copies || undefined,
      original: lines.some(({ evidence }) => evidence.original),
    };
  });
  return {
    key,
    name: demands[0]?.evidence.name ?? key,
    from: demands.find(({ evidence }) => evidence.obtainedFrom)?.evidence.obtainedFrom,
    uses,
    copies: uses.reduce((sum, { copies = 0 }) => sum + copies, 0),
    hasUnknownCopies: uses.some(({ copies, original }) => !copies && !original),
  };
}

/**
 * Names that mean another sheet with each service: the form, the receipt, the consent, the report of the police. Folded,
 * as they are compared.
 */
const ofOneTransaction = new RegExp(
  `^(?:${[
    'طلب',
    'نموذج',
    'استماره',
    'ايصال',
    'تصريح',
    'تعهد',
    'موافقه',
    'ضبط',
    'محضر',
    'عقد',
    'مستند',
    'اثبات',
    'كتاب',
    'قائمه',
    'كفاله',
    'كفيلان',
    'شاهدان',
    'ترجمه',
    'تصديق',
    'وثائق',
    'شهاده (?:من )?المختار',
    'هويات? (?:ال)?(?:اطراف|طرفين)',
    '(?:الوثيقه|الشهاده) الاصليه',
    'اصل الوثيقه',
  ].join('|')}) `,
);
