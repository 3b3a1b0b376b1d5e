import { openAlerts } from '#domain/alert.ts';
import { defineCell, noteRead, readAside } from './reads.ts';
import { once } from './remember.ts';
import { getToday } from './today.ts';
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

/** The alerts open on the day of the build, the gravest first. */
export function getOpenAlerts() {
  noteRead('open-alerts');
  return readAside(findOpenAlerts);
}

const findOpenAlerts = once(async () => openAlerts(await getAlerts(), getToday()));

defineCell('open-alerts', findOpenAlerts);
