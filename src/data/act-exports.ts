import { parseActText } from '#domain/decree/act-text.ts';
import type { RelationKind } from '#domain/decree/relations.ts';
import type { relationOrigins } from '#schema/vocabulary.ts';
import { readBody, renderParts } from './body.ts';
import {
  getActRecord,
  getActs,
  getPlaceholders,
  type Act,
  type ActRecord,
  type PlaceholderRecord,
} from './decrees.ts';
import { getEntries, type Identified } from './entries.ts';
import { memory, remember, type Known } from './remember.ts';

/** A part of an act's text that has a heading of its own. */
export interface TextPart extends PlainPart {
  /** What stands below the heading, rendered. */
  html: string;
}

export interface PlainPart {
  kind: 'article' | 'division';
  /** Its anchor on the act's page: `art-12-bis`. */
  anchor: string;
  heading: string;
  /** Depth of the heading in the Markdown, 2…6. */
  level: number;
  /** The Markdown below the heading. */
  text: string;
}

/** An act with its text as issued, as data. */
export interface ActText extends ActRecord {
  /** The Markdown of the whole text; empty where only its data are known. */
  body: string;
  parts: PlainPart[];
  /** The other acts that this one names, with what shows it. */
  citations: NamedAct[];
}

/** The same rendered, for the files that have it as a document. */
export interface ActSource extends ActText {
  /** What stands before the first heading, rendered. */
  preamble: string;
  parts: TextPart[];
}

/** Another act as an act names it: what it does to it, who says so, and with which words. */
export interface NamedAct {
  act: string;
  kind: RelationKind;
  origin: keyof typeof relationOrigins;
  articles: string[];
  quote?: string | undefined;
}

const sources = memory<string, Known<Promise<ActSource>>>();

/** The act with its text; read once for all its exports, which are made one after another. */
export function getActSource(act: Act): Promise<ActSource> {
  return remember(sources, act.id, () => renderSource(act));
}

/** One after another: all at once would hold every file of the archive open, which systems limit. */
async function getActTexts(): Promise<ActText[]> {
  const found: ActText[] = [];
  for (const act of await getActs()) found.push((await readText(act)).text);
  return found;
}

/** All that the archive's datasets are made from. */
export interface ArchiveSource {
  acts: ActText[];
  /** Acts that are known by name only. */
  placeholders: PlaceholderRecord[];
  officials: Identified<'officials'>[];
  organisations: Identified<'organisations'>[];
  services: Identified<'services'>[];
  places: Identified<'places'>[];
  topics: Identified<'topics'>[];
}

/** The acts, newest first, and the entries that acts are read with. */
export async function getArchiveSource(): Promise<ArchiveSource> {
  const [acts, placeholders, officials, organisations, services, places, topics] =
    await Promise.all([
      getActTexts(),
      getPlaceholders(),
      getEntries('officials'),
      getEntries('organisations'),
      getEntries('services'),
      getEntries('places'),
      getEntries('topics'),
    ]);
  return { acts, placeholders, officials, organisations, services, places, topics };
}

async function renderSource(act: Act): Promise<ActSource> {
  const { text, preamble } = await readText(act);
  const [preambleHtml = '', ...htmls] = text.body
    ? await renderParts([preamble, ...text.parts.map(({ text }) => text)])
    : [];
  return {
    ...text,
    preamble: preambleHtml,
    parts: text.parts.map((part, index) => ({ ...part, html: htmls[index] ?? '' })),
  };
}

async function readText(act: Act): Promise<{ text: ActText; preamble: string }> {
  const [record, body] = await Promise.all([getActRecord(act), readBody(act.filePath)]);
  const { preamble, provisions } = parseActText(body);
  const citations = [...record.relations, ...record.detected]
    .filter(({ direction }) => direction === 'outgoing')
    .flatMap(({ relations }) => relations);
  return { text: { ...record, body, parts: provisions, citations }, preamble };
}
