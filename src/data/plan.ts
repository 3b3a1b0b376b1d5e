import type { ListedService } from '#domain/service/facets.ts';
import { keyPaper } from '#domain/service/plan-papers.ts';
import type { PlanService } from '#domain/service/plan.ts';
import { entryUrl } from '#domain/url.ts';
import { channelTypes } from '#schema/vocabulary.ts';
import { getPlacesOf } from './places.ts';
import { once } from './remember.ts';
import { getListedServices } from './services.ts';

/** What a plan must know of every service, by its id, in the order of their titles. */
export const getPlanServices = once(readPlanServices);

async function readPlanServices(): Promise<Map<string, PlanService>> {
  const services = await getListedServices();
  return new Map(
    await Promise.all(
      services.map(async (service) => [service.id, await readPlanService(service)] as const),
    ),
  );
}

async function readPlanService(service: ListedService): Promise<PlanService> {
  return {
    id: service.id,
    url: entryUrl('services', service.id),
    title: service.title,
    status: service.status,
    statusReason: service.statusReason,
    statusSince: service.statusSince,
    authority: service.authorityName ?? service.authorityNote,
    channels: [...new Set(service.channels.map(({ type, name }) => name ?? channelTypes[type]))],
    places: (await getPlacesOf(service.id)).length,
    requires: service.requires,
    evidence: service.evidence.map((paper) => ({ ...paper, key: keyPaper(service.id, paper) })),
    costs: service.costs,
    output: service.output,
    maxDays: service.processingTime?.maxDays,
  };
}
