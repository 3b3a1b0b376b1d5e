import { getLifeEvents } from '#data/life-events.ts';

/** One path for every life event. */
export async function lifeEventPaths() {
  return (await getLifeEvents()).map(({ id }) => ({ params: { id } }));
}
