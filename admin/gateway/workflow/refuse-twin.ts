import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import type { EntryFile } from '../repository/paths.ts';
import { workflowMessages as messages } from './messages.ts';

/** An id is unique in its collection, whatever the folder. @throws Refusal 409 */
export function refuseTwin(
  { index }: Gateway,
  { collection, id, path }: EntryFile,
  base: string | null | undefined,
): void {
  const twin = collection === 'site' ? undefined : index.get(collection, id);
  if (twin && (twin.path !== path || base === null))
    throw new Refusal(409, messages.exists(twin.path));
}
