/** Against a server on this machine that answers as Open-Meteo documents, or fails as networks do. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weatherFileSchema } from '#schema/weather.ts';
import { fetchForecasts, forecastUrl } from '../../../tools/fetch-weather/fetch-forecasts.ts';
import { listen } from '../../../tools/serve.ts';
import { openMeteoAnswer } from '../../fixtures/open-meteo.ts';

const points = [
  { id: 'damascus', lat: 33.5138, lon: 36.2765 },
  { id: 'aleppo', lat: 36.2021, lon: 37.1343 },
];
const answers = points.map((point) => openMeteoAnswer(point, '2026-11-22T16:15'));

let server: Server | undefined;
let host = '';
let asked: string[] = [];

async function serve(handler: RequestListener) {
  asked = [];
  server = await listen(
    (request, response) => {
      asked.push(request.url ?? '');
      handler(request, response);
    },
    0,
    '127.0.0.1',
  );
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answer =
  (body: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const patience = { timeout: 200, attempts: 3, pause: 1 };
const fetchAll = () => fetchForecasts(points, { host, ...patience });

describe('the forecasts of all governorates', () => {
  it('are asked for in one request, in the portal’s time zone', async () => {
    await serve(answer(answers));
    const { forecasts, problems } = await fetchAll();
    expect(problems).toEqual([]);
    expect([...forecasts.keys()]).toEqual(['damascus', 'aleppo']);
    expect(asked).toEqual([forecastUrl(points, host).slice(host.length)]);
    const query = new URL(asked[0] ?? '', host).searchParams;
    expect(query.get('latitude')).toBe('33.5138,36.2021');
    expect(query.get('timezone')).toBe('Asia/Damascus');
    expect(query.get('forecast_days')).toBe('3');
  });

  it('of one governorate come as an object, not a list', async () => {
    await serve(answer(answers[0]));
    const { forecasts } = await fetchForecasts(points.slice(0, 1), { host, ...patience });
    expect(forecasts.get('damascus')?.current.temperature_2m).toBe(17.6);
  });

  it('say which one is malformed, missing or of another place, and keep the rest', async () => {
    await serve(answer([answers[0], { ...answers[1], daily: null }]));
    const malformed = await fetchAll();
    expect([...malformed.forecasts.keys()]).toEqual(['damascus']);
    expect(malformed.problems).toEqual([expect.stringMatching(/^aleppo: daily: /)]);

    server?.close();
    await serve(answer([answers[0]]));
    expect((await fetchAll()).problems).toEqual([expect.stringMatching(/^aleppo: the answer/)]);

    server?.close();
    await serve(answer([...answers].reverse()));
    const swapped = await fetchAll();
    expect(swapped.forecasts.size).toBe(0);
    expect(swapped.problems[0]).toMatch(/^damascus: the answer is of another place/);
  });

  it('are asked for again after a failure that may pass', async () => {
    let calls = 0;
    await serve((request, response) => {
      calls += 1;
      if (calls === 1) answer('busy', 503)(request, response);
      else if (calls === 2) answer('{"latitude": 33.', 200)(request, response);
      else answer(answers)(request, response);
    });
    expect((await fetchAll()).forecasts.size).toBe(2);
    expect(asked).toHaveLength(3);
  });

  it('are given up at once when the request itself is refused', async () => {
    await serve(answer({ error: true, reason: 'Latitude must be in range' }, 400));
    await expect(fetchAll()).rejects.toThrow(/answered 400: .*Latitude must be in range/);
    expect(asked).toHaveLength(1);
  });

  it('are given up when the server stays silent', async () => {
    await serve(() => undefined);
    await expect(fetchAll()).rejects.toThrow(/timeout/i);
    expect(asked).toHaveLength(3);
  });
});

describe('npm run fetch:weather', () => {
  let folder = '';
  const fileOf = () => join(folder, 'out', 'forecast.json');
  const run = () =>
    promisify(execFile)('node', ['tools/fetch-weather.ts'], {
      env: {
        ...process.env,
        WEATHER_URL: host,
        WEATHER_FILE: fileOf(),
        CONTENT_DIR: join(folder, 'content'),
      },
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bawaba-weather-'));
    mkdirSync(join(folder, 'content/governorates'), { recursive: true });
    for (const { id, lat, lon } of points)
      writeFileSync(join(folder, `content/governorates/${id}.yaml`), `lat: ${lat}\nlon: ${lon}\n`);
    writeFileSync(join(folder, 'content/governorates/nowhere.yaml'), 'title: بلا إحداثيات\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes a file that the build reads, and says what it lacks', async () => {
    await serve((request, response) => {
      const order = new URL(request.url ?? '', host).searchParams.get('latitude')?.split(',') ?? [];
      answer(order.map((lat) => answers.find((one) => Math.abs(one.latitude - Number(lat)) < 0.5)))(
        request,
        response,
      );
    });
    const { stderr, stdout } = await run();
    expect(stdout).toContain('Weather of 2 of 2 governorates');
    expect(stderr).toContain('nowhere: no coordinates');
    const file = weatherFileSchema.parse(JSON.parse(readFileSync(fileOf(), 'utf8')));
    expect(Object.keys(file.governorates).sort()).toEqual(['aleppo', 'damascus']);
  });

  it('fails without an answer and leaves the file as it was', async () => {
    await serve(answer({ error: true, reason: 'no' }, 400));
    await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('400') });
    expect(existsSync(fileOf())).toBe(false);
  });
});
