import type { Alert } from '#schema/alert.ts';
import { openAlerts } from '#domain/alert.ts';
import { getEntries, resolveEntries } from './entries.ts';

/** The alerts open on a day, the gravest first; `areas` holds the names of the governorates. */
export async function getOpenAlerts(today: string): Promise<Alert[]> {
  const alerts = openAlerts(await getEntries('alerts'), today);
  return Promise.all(
    alerts.map(async (alert) => {
      const governorates = await resolveEntries('governorates', alert.areas);
      return { ...alert, areas: governorates.map(({ title }) => title) };
    }),
  );
}
