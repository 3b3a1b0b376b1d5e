import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { countVisits } from '../../../tools/visits/count.ts';
import { visitsJson, visitsTable } from '../../../tools/visits/table.ts';
import { findCommand, isInstalled } from '../../../tools/web-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'bawaba-visits-'));
afterAll(() => rmSync(folder, { recursive: true }));

const visit = (path: string, more: object = {}) =>
  JSON.stringify({
    ...{ at: '2026-03-01T10:00:00+03:00', method: 'GET', path, status: 200, by: 'reader' },
    ...more,
  });

async function count(...logs: (readonly string[])[]) {
  const files = logs.map((lines, number) => {
    const file = join(folder, `access.log.${number}${number > 0 ? '.gz' : ''}`);
    const text = `${lines.join('\n')}\n`;
    writeFileSync(file, number > 0 ? gzipSync(text) : text);
    return file;
  });
  return countVisits(files);
}
const json = async (...lines: string[]) => JSON.parse(visitsJson(await count(lines))) as object;

describe('visits', () => {
  it('are pages that were sent or still held, whichever way they were asked for', async () => {
    const lines = [
      visit('/services/'),
      visit('/services/index.html'),
      visit('/services/', { status: 304 }),
    ];
    expect(await json(...lines)).toEqual({
      days: { '2026-03-01': { '/services/': 3 } },
      byBots: 0,
      unknown: 0,
    });
  });

  it.each([
    ['files beside pages', visit('/services/index.json')],
    ['what pages ask for', visit('/_astro/a.1234.js')],
    ['pages that are not there', visit('/nothing/', { status: 404 })],
    ['pages that were removed', visit('/old/', { status: 410 })],
    ['questions for headers', visit('/', { method: 'HEAD' })],
    ['the desk', visit('/admin/')],
  ])('are not %s', async (_what, line) => {
    expect(await json(line)).toEqual({ days: {}, byBots: 0, unknown: 0 });
  });

  it('of bots, and lines of another format, are counted apart', async () => {
    const other = '192.0.2.7 - - [01/Mar/2026:10:00:00 +0300] "GET / HTTP/1.1" 200 612 "-" "-"';
    const half = visit('/').slice(0, 30);
    expect(await json(visit('/', { by: 'bot' }), other, half, '[]', 'null')).toEqual({
      days: {},
      byBots: 1,
      unknown: 4,
    });
  });

  it('are of the day in Damascus, wherever the server is', async () => {
    const late = visit('/', { at: '2026-03-01T21:30:00+00:00' });
    const noon = visit('/', { at: '2026-03-01T09:30:00+00:00' });
    expect(await json(late, noon)).toMatchObject({
      days: { '2026-03-01': { '/': 1 }, '2026-03-02': { '/': 1 } },
    });
  });

  it('of several logs are added, compressed ones too', async () => {
    const visits = await count([visit('/')], [visit('/'), visit('/about/')], [visit('/')]);
    expect(visits.days.get('2026-03-01')).toEqual(
      new Map([
        ['/', 3],
        ['/about/', 1],
      ]),
    );
  });

  it('of a log that is cut short or not there are told by its name', async () => {
    const file = join(folder, 'cut.gz');
    writeFileSync(file, gzipSync(`${visit('/')}\n`.repeat(1000)).subarray(0, 60));
    await expect(countVisits([file])).rejects.toThrow('cut.gz cannot be read to its end');
    const absent = ['none.log', 'none.gz'].map((name) => join(folder, name));
    for (const path of absent) await expect(countVisits([path])).rejects.toThrow(path);
  });

  it('stand in a table: the most read pages of the latest days, and the sums of all', async () => {
    const days = ['2026-02-27', '2026-02-28', '2026-03-01'];
    const read = { '/': [9, 2, 1], '/about/': [0, 1, 0], '/services/': [0, 3, 4] };
    const lines = Object.entries(read).flatMap(([path, times]) =>
      days.flatMap((day, number) =>
        Array.from({ length: times[number] ?? 0 }, () => visit(path, { at: `${day}T10:00:00Z` })),
      ),
    );
    const table = visitsTable(await count(lines), { rows: 2, columns: 2 });
    expect(table).toMatchInlineSnapshot(`
      "page         2026-02-28  2026-03-01  sum
      /services/            3           4    7
      /                     2           1    3
      all 3 pages           6           5   11"
    `);
    expect(visitsTable(await count([]), { rows: 2, columns: 2 })).toContain('all 0 pages');
  });
});

describe('the log of nginx', () => {
  const log = readFileSync('deploy/nginx/log.conf', 'utf8');

  it('knows bots from readers', () => {
    const pattern = new RegExp(/"~\*(.+)" bot;/.exec(log)?.[1] ?? '$^', 'i');
    const bots = [
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)',
      'facebookexternalhit/1.1',
      'WhatsApp/2.23.20.0',
      'curl/8.5.0',
      'python-requests/2.31',
      'Go-http-client/2.0',
      'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/129.0.0.0 Safari/537.36',
      'Mozilla/5.0 (compatible; archive.org_bot)',
    ];
    const readers = [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Opera/9.80 (Android; Opera Mini/36.2/191.249; U; ar) Presto/2.12.423 Version/12.16',
      'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A145F) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
    ];
    expect(bots.filter((name) => !pattern.test(name))).toEqual([]);
    expect(readers.filter((name) => pattern.test(name))).toEqual([]);
  });

  it('names nothing of who asked', () => {
    const [format = ''] = /log_format[^;]+;/.exec(log) ?? [];
    const variables = format.match(/\$\w+/g);
    expect(variables).toEqual([
      '$time_iso8601',
      '$request_method',
      '$uri',
      '$status',
      '$bawaba_by',
    ]);
  });

  it.skipIf(!isInstalled('logrotate'))('is rotated by rules that logrotate reads', () => {
    const words = ['--debug', '--state', join(folder, 'state'), 'deploy/logrotate/bawaba'];
    const { status, stderr } = spawnSync(findCommand('logrotate') ?? '', words, {
      encoding: 'utf8',
    });
    expect([status, stderr.match(/^error:.*/gm)]).toEqual([0, null]);
  });
});
