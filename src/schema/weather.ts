/** The weather as Open-Meteo answers it (https://open-meteo.com/en/docs), as far as the portal reads it. */
import { z } from 'astro/zod';

/** What is asked for, by the names of Open-Meteo. */
export const currentFields = [
  'temperature_2m',
  'relative_humidity_2m',
  'weather_code',
  'wind_speed_10m',
  'wind_direction_10m',
  'is_day',
] as const;
export const dailyFields = [
  'weather_code',
  'temperature_2m_max',
  'temperature_2m_min',
  'precipitation_probability_max',
] as const;

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const value = z.number().nullish();
const values = z.array(z.number().nullable());

/** The answer for one point. Times are local and bear no offset; a model that has no value gives null. */
export const forecastSchema = z
  .object({
    latitude: z.number(),
    longitude: z.number(),
    timezone: z.literal('Asia/Damascus'),
    current: z.object({
      time: localTime,
      temperature_2m: z.number(),
      relative_humidity_2m: value,
      weather_code: value,
      wind_speed_10m: value,
      wind_direction_10m: value,
      is_day: value,
    }),
    daily: z.object({
      time: z.array(day).min(1),
      weather_code: values,
      temperature_2m_max: values,
      temperature_2m_min: values,
      precipitation_probability_max: values.optional(),
    }),
  })
  .refine(
    ({ daily }) =>
      [daily.weather_code, daily.temperature_2m_max, daily.temperature_2m_min].every(
        ({ length }) => length === daily.time.length,
      ),
    { error: 'the daily values are not as many as the days' },
  );
export type Forecast = z.output<typeof forecastSchema>;

/** What `npm run fetch:weather` writes: the answer for each governorate, by its id. */
export const weatherFileSchema = z.object({
  fetchedAt: z.iso.datetime(),
  governorates: z.record(z.string(), forecastSchema),
});
export type WeatherFile = z.output<typeof weatherFileSchema>;
