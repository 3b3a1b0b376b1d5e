import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'astro/zod';
import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';

export interface Visits {
  /** How often pages were read, by day in Damascus and by path. */
  days: Map<string, Map<string, number>>;
  /** Pages that programs asked for, which are not counted. */
  byBots: number;
  /** Lines that are not of `deploy/nginx/log.conf`. */
  unknown: number;
}

/** Counts what logs of `deploy/nginx/log.conf`, `.gz` or not, say of pages, line by line. Throws with the name of a file that cannot be read. */
export async function countVisits(files: readonly string[]): Promise<Visits> {
  const visits: Visits = { days: new Map(), byBots: 0, unknown: 0 };
  for (const file of files)
    try {
      for await (const line of linesOf(file)) count(visits, line);
    } catch (cause) {
      throw new Error(`${file} cannot be read to its end.`, { cause });
    }
  return visits;
}

function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  if (!file.endsWith('.gz')) return createInterface({ input: bytes, crlfDelay: Infinity });
  const input = createGunzip();
  bytes.once('error', (error) => input.destroy(error)).pipe(input);
  return createInterface({ input, crlfDelay: Infinity });
}

function count(visits: Visits, line: string): void {
  const visit = readLine(line);
  if (!visit) visits.unknown += 1;
  else if (!isOfPage(visit)) return;
  else if (visit.by === 'bot') visits.byBots += 1;
  else add(visits, dayOf(visit.at), visit.path.replace(/index\.html$/, ''));
}

function add({ days }: Visits, day: string, page: string): void {
  const pages = days.get(day) ?? new Map<string, number>();
  days.set(day, pages.set(page, (pages.get(page) ?? 0) + 1));
}

/** What was sent as a page, or was still held from a visit before. */
function isOfPage({ method, path, status }: Visit): boolean {
  return (
    method === 'GET' &&
    (status === 200 || status === 304) &&
    /\/(?:index\.html)?$/.test(path) &&
    !path.startsWith('/admin/')
  );
}

function readLine(line: string): Visit | undefined {
  try {
    return visitSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

const visitSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  by: z.enum(['reader', 'bot']),
});
type Visit = z.output<typeof visitSchema>;

/** Of a log's lines, thousands are of the same minute. */
let last = { minute: '', day: '' };
function dayOf(at: string): string {
  const minute = at.slice(0, 16) + at.slice(19);
  if (last.minute !== minute) last = { minute, day: todayIn(portalZone, new Date(at)) };
  return last.day;
}
