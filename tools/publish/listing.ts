import { z } from 'astro/zod';
import type { Headers } from '#domain/serving/headers.ts';
import type { Holding } from './plan.ts';
import { listingPath, type PublishedFile } from './release.ts';

/** What a target keeps about itself. */
export interface Listing extends Holding {
  /** Paths that a publication that did not end was writing or taking away: only the target itself knows what became of them. */
  pending: readonly string[];
  /** In a folder of releases: the names of those that were shown before, the latest first. */
  earlier?: readonly string[];
}

/** The same text for the same listing. Headers stand once each: nearly all files share a few. */
export function formatListing({ files, leaving, pending, earlier }: Listing): string {
  const headers = new Map<string, number>();
  const numberOf = (file: PublishedFile) => {
    const key = JSON.stringify(file.headers);
    const number = headers.get(key) ?? headers.size;
    headers.set(key, number);
    return number;
  };
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const rows = sorted.map(([path, file]) => [path, [file.sha256, file.size, numberOf(file)]]);
  return JSON.stringify({
    version: 1,
    files: Object.fromEntries(rows),
    headers: [...headers.keys()].map((key) => JSON.parse(key)),
    leaving: Object.fromEntries(leaving),
    pending,
    ...(earlier && { earlier }),
  });
}

/** Throws where the text is no listing of ours. */
export function parseListing(text: string): Listing {
  const { files, headers, leaving, pending, earlier } = readJson(text);
  const found = Object.entries(files).map(([path, [sha256, size, number]]) => {
    return [path, { sha256, size, headers: headers[number] ?? noHeaders }] as const;
  });
  return {
    files: new Map(found),
    leaving: new Map(Object.entries(leaving)),
    pending,
    ...(earlier && { earlier }),
  };
}

function readJson(text: string): z.output<typeof listingSchema> {
  try {
    return listingSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`The target's ${listingPath} is damaged. Take it away, then publish again.`, {
      cause,
    });
  }
}

const noHeaders: Headers = {};

const listingSchema = z.object({
  version: z.literal(1),
  files: z.record(z.string(), z.tuple([z.string(), z.number(), z.number()])),
  headers: z.array(z.record(z.string(), z.string())),
  leaving: z.record(z.string(), z.string()),
  pending: z.array(z.string()),
  earlier: z.array(z.string()).optional(),
});
