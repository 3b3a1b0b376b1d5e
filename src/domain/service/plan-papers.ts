/** The papers of several services, each once. */
import { fold } from '#arabic/fold.ts';
import type { Service } from '#schema/service.ts';

/** What of a service is about papers. */
export type PaperService = Pick<Service, 'title' | 'evidence'> & { id: string };

/** A paper with all the services that ask for it. */
export interface PlanPaper {
  /** The same for every spelling of the name and in every plan. */
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
 * Each paper once, in the order in which it is first asked for. Papers are the same when their names are, whatever the
 * spelling, and no two services give them; what is written for one transaction is never another one's.
 */
export function mergePapers(services: readonly PaperService[]): PlanPaper[] {
  const demands = services.flatMap((service) =>
    service.evidence.map((evidence) => ({ service, evidence, key: keyOf(service, evidence) })),
  );
  return [...Map.groupBy(demands, ({ key }) => key)].flatMap(([key, sameName]) => {
    const givers = new Set(sameName.flatMap(({ evidence }) => evidence.obtainedFrom ?? []));
    if (givers.size < 2) return [toPaper(key, sameName)];
    const byGiver = Map.groupBy(sameName, ({ evidence }) => evidence.obtainedFrom ?? '');
    return [...byGiver].map(([giver, same]) => toPaper(`${key} ${giver}`, same));
  });
}

interface Demand {
  service: PaperService;
  evidence: Service['evidence'][number];
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

function keyOf({ id }: PaperService, { name, obtainedFrom }: Demand['evidence']): string {
  const folded = fold(name);
  return !obtainedFrom && ofOneTransaction.test(`${folded} `) ? `${folded} @${id}` : folded;
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
