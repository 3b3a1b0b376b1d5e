import { openAlerts } from '#domain/alert.ts';
import { getEntries, resolveEntries, type Identified } from './entries.ts';

/** All alerts, newest first; `areas` holds the names of the governorates. */
export async function getAlerts(): Promise<Identified<'alerts'>[]> {
  const alerts = (await getEntries('alerts')).sort((a, b) => b.from.localeCompare(a.from, 'en'));
  return Promise.all(
    alerts.map(async (alert) => {
      const governorates = await resolveEntries('governorates', alert.areas);
      return { ...alert, areas: governorates.map(({ title }) => title) };
    }),
  );
}

/** The alerts open on a day, the gravest first. */
export async function getOpenAlerts(today: string) {
  return openAlerts(await getAlerts(), today);
}
