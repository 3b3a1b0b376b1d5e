import type { ContentProblem } from '#domain/content-error.ts';
import { checkOrder as checkServices } from '#domain/service/check-order.ts';
import type { Entry } from '#schema/collections.ts';
import { complain } from './complain.ts';
import type { ContentEntry } from './read-content.ts';

/** Services that wait for one another, so that a citizen could start with none of them. */
export function checkOrder(services: ReadonlyMap<string, ContentEntry>): ContentProblem[] {
  const entries = [...services].map(([id, { data }]) => [id, data as Entry<'services'>] as const);
  const fileOf = (id: string) => services.get(id)?.file ?? id;
  return checkServices(new Map(entries), { fileOf }).flatMap(({ id, path, message }) => {
    const entry = services.get(id);
    return entry ? [complain(entry, path, message, 'services')] : [];
  });
}
