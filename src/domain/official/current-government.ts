import { compareArabic } from '#arabic/collation.ts';
import type { Organisation } from '#schema/organisation.ts';
import { holdersOf, type Holding, type Person } from './posts.ts';

type Classification = Organisation['classification'];
type Body = Organisation & { id: string };

/** The parts of the state, in the order shown; every classification that has holders belongs to one. */
const parts = [
  { id: 'presidency', title: 'رئاسة الجمهورية', classifications: ['presidency'] },
  { id: 'ministries', title: 'الوزارات', classifications: ['government', 'ministry'] },
  { id: 'governors', title: 'المحافظون', classifications: ['governorate'] },
  { id: 'assembly', title: 'مجلس الشعب ولجنة انتخاباته', classifications: ['legislature'] },
  { id: 'judiciary', title: 'القضاء', classifications: ['judiciary'] },
  {
    id: 'agencies',
    title: 'الهيئات والمؤسسات والجامعات',
    classifications: [
      'agency',
      'council',
      'company',
      'university',
      'hospital',
      'syndicate',
      'media',
      'religious',
      'market',
      'service',
      'publication',
    ],
  },
] as const satisfies { id: string; title: string; classifications: readonly Classification[] }[];

/** A reader looks for every one of these bodies, so they are listed without a known holder too. */
const alwaysListed: readonly Classification[] = ['ministry', 'governorate', 'judiciary'];

export interface GovernmentPart {
  id: string;
  title: string;
  bodies: { organisation: Body; holders: Holding[] }[];
}

/**
 * Who holds which post, by body, as the newest sources have it: nothing here is verified today. A body
 * without a known holder has no `holders`; one that another body has replaced is left out.
 */
export function currentGovernment(
  people: readonly Person[],
  organisations: readonly Body[],
): GovernmentPart[] {
  const replaced = new Set(organisations.flatMap(({ predecessors }) => predecessors));
  const bodies = organisations
    .map((organisation) => ({
      organisation,
      holders: holdersOf(organisation.id, people).present,
    }))
    .filter(
      ({ organisation: { id, classification }, holders }) =>
        holders.length > 0 || (alwaysListed.includes(classification) && !replaced.has(id)),
    )
    .sort((a, b) => compareArabic(a.organisation.title, b.organisation.title));
  return parts.map(({ id, title, classifications }) => ({
    id,
    title,
    bodies: bodies.filter(({ organisation }) =>
      (classifications as readonly Classification[]).includes(organisation.classification),
    ),
  }));
}
