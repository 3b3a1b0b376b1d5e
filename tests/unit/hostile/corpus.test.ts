import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAttachments } from '#data/attachments.ts';
import { renderMarkdown, renderParts } from '#data/body.ts';
import { findFileFaults, readEntry } from '#data/read-entry.ts';
import { collections } from '#schema/collections.ts';
import { addresses } from './corpus/addresses.ts';
import { files } from './corpus/data.ts';
import { markup } from './corpus/markup.ts';
import { topics } from './corpus/topics.ts';
import { wordsOf, type Row } from './corpus/row.ts';
import { findActive } from './inert.ts';

const rows = [...markup, ...addresses, ...files, ...topics];
const empty = mkdtempSync(path.join(tmpdir(), 'bawaba-hostile-'));

function bytesOf({ source }: Row): Uint8Array {
  const made = typeof source === 'function' ? source() : source;
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

function bodyOf(row: Row): string {
  const text = new TextDecoder().decode(bytesOf(row));
  return text.slice(text.indexOf('\n---') + 4);
}

/** What refuses an entry, and an act's attachments, which stand outside of its file. */
async function refusalsOf(row: Row): Promise<string[]> {
  const { extension, schema } = collections[row.collection];
  const read = readEntry(bytesOf(row), extension, schema);
  if (Array.isArray(read)) return read.map(({ message }) => message);
  if (row.collection !== 'decrees') return [];
  const entry = { ...read, id: 'law-2011-7', file: 'decrees/2011/law-2011-7.md' };
  return (await checkAttachments([entry], empty)).map(({ message }) => message);
}

it('the corpus has at least 150 entries, each of another name', () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

describe('a hostile entry is refused in Arabic, or taken and inert', () => {
  it.each(rows)('$name: $expected', async (row) => {
    const before = process.cpuUsage();
    const refusals = await refusalsOf(row);
    const { user, system } = process.cpuUsage(before);
    if (row.expected === 'inert') expect(refusals).toEqual([]);
    else expect(refusals.join('\n')).toMatch(wordsOf(row.expected));
    expect(refusals.filter((message) => !/[؀-ۿ]/.test(message))).toEqual([]);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

describe('what is refused would be inert all the same', () => {
  const bodies = [...markup, ...addresses].filter(({ collection }) => collection === 'pages');
  it.each(bodies)('$name', async (row) => {
    const body = bodyOf(row);
    const { html } = await renderMarkdown(body);
    expect(findActive(html)).toEqual([]);
    expect(findActive((await renderParts(['قبل', body, 'بعد'])).join('\n'))).toEqual([]);
  });
});

it('the gateway refuses what the build refuses of a text, with the same words', () => {
  for (const row of rows.filter(({ source }) => typeof source === 'string')) {
    const { extension, schema } = collections[row.collection];
    const faults = findFileFaults(String(row.source), extension).map(({ message }) => message);
    const read = readEntry(bytesOf(row), extension, schema);
    const messages = Array.isArray(read) ? read.map(({ message }) => message) : [];
    expect(messages).toEqual(expect.arrayContaining(faults));
  }
});

it('nothing was polluted', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="java&Tab;script:alert(1)">أ</a>',
  '<a id=cookie>أ</a>',
  '<p style="background:url(//evil.example)">أ</p>',
  '<!-- أ -->',
])('the alarm itself rings at %s', (html) => {
  expect(findActive(html)).not.toEqual([]);
});
