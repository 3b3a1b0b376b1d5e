import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const alerts = await getEntries('alerts');
  return jsonTwin(
    locals,
    alerts.map((alert) => ({ ...alert, filePath: undefined })),
  );
};
