/**
 * Fetches the weather of every governorate from Open-Meteo and writes it for the next build. WEATHER_URL is the origin
 * of another server with the same answers, WEATHER_FILE where to write, CONTENT_DIR whose governorates.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { weatherFileSchema, type Forecast } from '#schema/weather.ts';
import { fetchForecasts, type Point } from './fetch-weather/fetch-forecasts.ts';
import { exitWith } from './serve.ts';

const content = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
const file = path.resolve(process.env['WEATHER_FILE'] ?? 'weather/forecast.json');
const host = process.env['WEATHER_URL'] ?? 'https://api.open-meteo.com';

await update().catch(exitWith);

async function update(): Promise<void> {
  const { points, without } = readPoints();
  if (points.length === 0) throw new Error(`No governorate in ${content} has coordinates.`);
  const { forecasts, problems } = await fetchForecasts(points, { host });
  if (forecasts.size === 0)
    throw new Error(
      `${host} gave no usable forecast; ${file} stays as it was.\n${problems.join('\n')}`,
    );
  // What could not be had stays as it was: each forecast says itself how old it is.
  const kept = new Map([...readOld()].filter(([id]) => points.some((point) => point.id === id)));
  write(new Map([...kept, ...forecasts]));
  console.log(`Weather of ${forecasts.size} of ${points.length} governorates written to ${file}`);
  for (const problem of problems) console.warn(problem);
  for (const id of without) console.warn(`${id}: no coordinates in the content`);
}

function readPoints(): { points: Point[]; without: string[] } {
  const folder = path.join(content, 'governorates');
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const data = parse(readFileSync(path.join(folder, name), 'utf8')) as Partial<Point>;
      return { id: path.basename(name, '.yaml'), lat: Number(data.lat), lon: Number(data.lon) };
    });
  const isPlaced = ({ lat, lon }: Point) => Number.isFinite(lat) && Number.isFinite(lon);
  return {
    points: entries.filter(isPlaced),
    without: entries.filter((entry) => !isPlaced(entry)).map(({ id }) => id),
  };
}

function readOld(): Map<string, Forecast> {
  try {
    const old = weatherFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(Object.entries(old.governorates));
  } catch {
    return new Map();
  }
}

/** Whole or not at all: a build may be reading. */
function write(forecasts: ReadonlyMap<string, Forecast>): void {
  const text = JSON.stringify({
    fetchedAt: new Date().toISOString(),
    governorates: Object.fromEntries(forecasts),
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${text}\n`);
  renameSync(`${file}.new`, file);
}
