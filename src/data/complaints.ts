import { findEntry } from './entries.ts';
import { getContactBodies } from './contact.ts';
import { getServicesById } from './services.ts';

/** The life event whose services are the ways to complain. */
const complaining = 'complaining';

/** The ways to complain that sources since the change of 2024 know, and those that rest on older ones. */
export async function getComplaintWays() {
  const event = await findEntry('life-events', complaining);
  const services = await getServicesById(event?.services ?? []);
  const bodies = new Map(
    (await getContactBodies()).map(({ organisation, url }) => [
      organisation.id,
      { ...organisation, url },
    ]),
  );
  const ways = services
    .filter(({ id }) => id.includes('complaint'))
    .map((service) => ({ service, body: bodies.get(service.authority ?? '') }));
  return {
    known: ways.filter(({ service }) => service.status === 'active'),
    doubtful: ways.filter(({ service }) => service.status !== 'active'),
    talabi: await findEntry('projects', 'talabi'),
    sharik: await findEntry('projects', 'sharik'),
  };
}
