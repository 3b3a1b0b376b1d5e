import type { APIRoute } from 'astro';
import { getGovernorates } from '#data/governorates.ts';
import { getForecasts } from '#data/weather.ts';
import { readCurrent, readDays } from '#domain/weather.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const forecasts = getForecasts();
  const governorates = await getGovernorates();
  return jsonTwin(
    locals,
    governorates.map(({ id, title }) => {
      const forecast = forecasts.get(id);
      return {
        id,
        title,
        source: forecast && 'https://open-meteo.com/',
        current: forecast && readCurrent(forecast),
        days: forecast && readDays(forecast, ''),
      };
    }),
  );
};
