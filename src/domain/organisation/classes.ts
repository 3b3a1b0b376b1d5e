import type { Organisation } from '#schema/organisation.ts';
import type { TreeNode } from './tree.ts';

type Classification = Organisation['classification'];

/** The directory's parts in the order shown; `id` is the part's anchor. */
const parts = [
  {
    id: 'presidency',
    title: 'الرئاسة ومجلس الوزراء',
    classifications: ['presidency', 'government'],
  },
  { id: 'ministries', title: 'الوزارات', classifications: ['ministry'] },
  { id: 'legislature', title: 'مجلس الشعب والانتخابات', classifications: ['legislature'] },
  { id: 'judiciary', title: 'القضاء', classifications: ['judiciary'] },
  { id: 'governorates', title: 'المحافظات', classifications: ['governorate'] },
  {
    id: 'agencies',
    title: 'هيئات ومؤسسات ومجالس',
    classifications: ['agency', 'council', 'company', 'market', 'religious', 'hospital'],
  },
  { id: 'universities', title: 'الجامعات', classifications: ['university'] },
  { id: 'syndicates', title: 'النقابات والاتحادات', classifications: ['syndicate'] },
  {
    id: 'media',
    title: 'الإعلام والنشر والمنصات',
    classifications: ['media', 'publication', 'service'],
  },
  { id: 'former', title: 'وزارات سابقة', classifications: ['former-ministry'] },
] as const satisfies { id: string; title: string; classifications: readonly Classification[] }[];

/**
 * The trees of bodies by what their roots are; a body under another stands with its parent, whatever it
 * is. Parts without bodies are left out.
 */
export function groupByClass<B extends Organisation & { id: string }>(
  trees: readonly TreeNode<B>[],
) {
  return parts
    .map(({ id, title, classifications }) => ({
      id,
      title,
      trees: trees.filter(({ organisation }) =>
        (classifications as readonly Classification[]).includes(organisation.classification),
      ),
    }))
    .filter(({ trees }) => trees.length > 0);
}
