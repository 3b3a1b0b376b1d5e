import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { weatherFileSchema, type Forecast } from '#schema/weather.ts';
import { defineCell, noteRead } from './reads.ts';

/** Where `npm run fetch:weather` writes: git ignores it, as weather is nothing to keep. */
const weatherFile = path.resolve(process.env['WEATHER_FILE'] ?? 'weather/forecast.json');

let forecasts: ReadonlyMap<string, Forecast> | undefined;

/** The forecast of each governorate that has one. Without a file, or with a broken one, there is none: a build never fails over it. */
export function getForecasts(): ReadonlyMap<string, Forecast> {
  noteRead('weather');
  return (forecasts ??= readForecasts());
}

defineCell('weather', getForecasts);

function readForecasts(): ReadonlyMap<string, Forecast> {
  if (!existsSync(weatherFile)) return new Map();
  try {
    const file = weatherFileSchema.parse(JSON.parse(readFileSync(weatherFile, 'utf8')));
    return new Map(Object.entries(file.governorates));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(`ملف الطقس ${weatherFile} غير صالح، فتُبنى الصفحات من دونه:\n${reason}`);
    return new Map();
  }
}
