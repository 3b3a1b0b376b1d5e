import { describe, expect, it } from 'vitest';
import { formatListing, parseListing, type Listing } from '../../../tools/publish/listing.ts';
import { storedHeaders } from '../../../tools/publish/release.ts';

const paths = ['index.html', '_astro/a.1111.js', 'data/خدمات.csv', 'uploads/a.docx'];
const listing = (order: readonly string[]): Listing => ({
  files: new Map(
    order.map((path) => [path, { sha256: path, size: path.length, headers: storedHeaders(path) }]),
  ),
  leaving: new Map([['_astro/a.1111.js', '2026-03-01T12:00:00.000Z']]),
  pending: ['index.html'],
  earlier: ['2026-02-01'],
});

describe('a listing', () => {
  it('is read as it was written', () => {
    expect(parseListing(formatListing(listing(paths)))).toEqual(listing(paths));
  });

  it('is the same text in whatever order its files were read', () => {
    expect(formatListing(listing(paths.toReversed()))).toBe(formatListing(listing(paths)));
  });

  it.each(['', '{', '[]', '{"version":2,"files":{},"headers":[],"leaving":{},"pending":[]}'])(
    'that reads "%s" is none',
    (text) => {
      expect(() => parseListing(text)).toThrow('.release.json is damaged');
    },
  );
});
