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
import { memory } from './remember.ts';

/** A part of an act's text that has a heading of its own. */
export interface TextPart {
  kind: 'article' | 'division';
  /** Its anchor on the act's page: `art-12-bis`. */
  anchor: string;
  heading: string;
  /** Depth of the heading in the Markdown, 2…6. */
  level: number;
  /** The Markdown below the heading. */
  text: string;
  /** The same, rendered. */
  html: string;
}

/** An act with its text as issued, as exports need it. */
export interface ActSource extends ActRecord {
  /** The Markdown of the whole text; empty where only its data are known. */
  body: string;
  /** What stands before the first heading, rendered. */
  preamble: string;
  parts: TextPart[];
  /** The other acts that this one names, with what shows it. */
  citations: NamedAct[];
}

/** Another act as an act names it: what it does to it, who says so, and with which words. */
export interface NamedAct {
  act: string;
  kind: RelationKind;
  origin: keyof typeof relationOrigins;
  articles: string[];
  quote?: string | undefined;
}

const sources = memory<string, Promise<ActSource>>();

/** The act with its text; read once for all its exports. */
export function getActSource(act: Act): Promise<ActSource> {
  const source = sources.get(act.id) ?? readSource(act);
  sources.set(act.id, source);
  return source;
}

/** One after another: all at once would hold every file of the archive open, which systems limit. */
async function getActSources(): Promise<ActSource[]> {
  const found: ActSource[] = [];
  for (const act of await getActs()) found.push(await getActSource(act));
  return found;
}

/** All that the archive's datasets are made from. */
export interface ArchiveSource {
  acts: ActSource[];
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
      getActSources(),
      getPlaceholders(),
      getEntries('officials'),
      getEntries('organisations'),
      getEntries('services'),
      getEntries('places'),
      getEntries('topics'),
    ]);
  return { acts, placeholders, officials, organisations, services, places, topics };
}

async function readSource(act: Act): Promise<ActSource> {
  const [record, body] = await Promise.all([getActRecord(act), readBody(act.filePath)]);
  const { preamble, provisions } = parseActText(body);
  const [preambleHtml = '', ...htmls] = body
    ? await renderParts([preamble, ...provisions.map(({ text }) => text)])
    : [];
  return {
    ...record,
    body,
    preamble: preambleHtml,
    parts: provisions.map((provision, index) => ({ ...provision, html: htmls[index] ?? '' })),
    citations: [...record.relations, ...record.detected]
      .filter(({ direction }) => direction === 'outgoing')
      .flatMap(({ relations }) => relations),
  };
}
