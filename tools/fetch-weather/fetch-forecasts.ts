import { setTimeout as wait } from 'node:timers/promises';
import { currentFields, dailyFields, forecastSchema, type Forecast } from '#schema/weather.ts';

/** A governorate with the point whose weather stands for it. */
export interface Point {
  id: string;
  lat: number;
  lon: number;
}

export interface Fetched {
  forecasts: Map<string, Forecast>;
  /** A sentence for each governorate without a forecast. */
  problems: string[];
}

interface Options {
  /** The service's origin. */
  host: string;
  timeout?: number;
  attempts?: number;
  /** Between attempts, doubled each time; in milliseconds. */
  pause?: number;
}

/** The service rounds to its grid, whose cells are far smaller than this. */
const furthest = 0.5;

/**
 * The forecasts of all points by one request. A point whose answer is missing, malformed or of another place is a
 * problem and does not spoil the rest; throws when the service gives no answer at all.
 */
export async function fetchForecasts(points: readonly Point[], options: Options): Promise<Fetched> {
  const answer = await askWithPatience(forecastUrl(points, options.host), options);
  // Of a single point the service answers an object, of several a list in the order asked.
  const answers: unknown[] = Array.isArray(answer) ? answer : [answer];
  const forecasts = new Map<string, Forecast>();
  const problems: string[] = [];
  points.forEach((point, index) => {
    const read = forecastSchema.safeParse(answers[index]);
    const problem = read.success ? misplaced(point, read.data) : firstIssue(read.error.issues);
    if (problem) problems.push(`${point.id}: ${problem}`);
    else if (read.success) forecasts.set(point.id, read.data);
  });
  return { forecasts, problems };
}

export function forecastUrl(points: readonly Point[], host: string): string {
  const url = new URL('/v1/forecast', host);
  url.search = new URLSearchParams({
    latitude: points.map(({ lat }) => lat).join(','),
    longitude: points.map(({ lon }) => lon).join(','),
    current: currentFields.join(','),
    daily: dailyFields.join(','),
    forecast_days: '3',
    timezone: 'Asia/Damascus',
  }).toString();
  return url.href;
}

async function askWithPatience(
  url: string,
  { timeout = 15_000, attempts = 3, pause = 1000 }: Options,
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(url, timeout);
    } catch (error) {
      if (attempt >= attempts || error instanceof Refusal) throw error;
      await wait(pause * 2 ** (attempt - 1));
    }
  }
}

/** An answer that asking again will not change. */
class Refusal extends Error {}

async function ask(url: string, timeout: number): Promise<unknown> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(timeout),
    headers: { accept: 'application/json' },
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const message = `${new URL(url).host} answered ${response.status}: ${text.slice(0, 200)}`;
  throw response.status >= 500 || response.status === 429
    ? new Error(message)
    : new Refusal(message);
}

function misplaced({ lat, lon }: Point, { latitude, longitude }: Forecast): string | undefined {
  const isNear = Math.abs(lat - latitude) < furthest && Math.abs(lon - longitude) < furthest;
  return isNear ? undefined : `the answer is of another place (${latitude}, ${longitude})`;
}

function firstIssue(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const [issue] = issues;
  return `${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'malformed'}`;
}
