import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'astro/zod';
import { collections } from '#schema/collections.ts';
import { siteSchema } from '#schema/site.ts';
import { draftDecrees } from './decrees.ts';
import type { Draft } from './draft.ts';
import { formatEntry } from './entry-file.ts';
import type { Facts, Texts } from './facts.ts';
import { draftGovernorates } from './governorates.ts';
import { draftIndicators } from './indicators.ts';
import { draftLifeEvents } from './life-events.ts';
import { draftOfficials } from './officials.ts';
import { draftOrganisations } from './organisations.ts';
import { draftPages, draftProjects } from './pages.ts';
import { draftPlaces } from './places.ts';
import { readFacts, readTexts } from './read-folder.ts';
import { findOneSided } from './relations.ts';
import { draftServices } from './services.ts';
import { draftSite } from './site.ts';
import { draftTopics } from './topics.ts';

export interface ImportOptions {
  facts: string;
  texts?: string | undefined;
  out: string;
  /** Write over entries that exist; `site.yaml` is never written over. */
  force?: boolean | undefined;
  dryRun?: boolean | undefined;
}

export interface Outcome {
  /** The collection, or `site`. */
  kind: string;
  /** The file's path in the content folder. */
  path: string;
  result: 'written' | 'left alone' | 'withheld' | 'refused';
  /** Why it was withheld or refused. */
  reason?: string;
}

/** Makes the entries of a facts folder and writes those that are new. */
export function importFolder(options: ImportOptions): { outcomes: Outcome[]; warnings: string[] } {
  const facts = readFacts(options.facts);
  const drafts = draftAll(facts, readTexts(options.texts));
  const outcomes = drafts.map((draft) => settle(draft, options));
  const { hotlines } = facts.directories;
  if (hotlines.length) outcomes.push(settleSite(draftSite(hotlines), options));
  const warnings = findOneSided(facts.acts).map((row) => `relation without its inverse: ${row}`);
  return { outcomes, warnings };
}

function draftAll(facts: Facts, texts: Texts): Draft[] {
  return [
    ...draftServices(facts, texts),
    ...draftDecrees(facts),
    ...draftOfficials(facts),
    ...draftOrganisations(facts, texts),
    ...draftPlaces(facts),
    ...draftGovernorates(facts),
    ...draftTopics(facts, texts),
    ...draftLifeEvents(facts, texts),
    ...draftIndicators(facts, texts),
    ...draftProjects(texts),
    ...draftPages(facts, texts),
  ];
}

function settle(draft: Draft, options: ImportOptions): Outcome {
  const { collection, id } = draft;
  const { schema, extension } = collections[collection];
  const year = 'data' in draft && collection === 'decrees' ? [String(draft.data['year'])] : [];
  const path = [collection, ...year, `${id}.${extension}`].join('/');
  const outcome = { kind: collection, path };
  if ('withheld' in draft) return { ...outcome, result: 'withheld', reason: draft.withheld };
  if ('refused' in draft) return { ...outcome, result: 'refused', reason: draft.refused };
  const problem = findProblem(schema, draft.data);
  if (problem) return { ...outcome, result: 'refused', reason: problem };
  const text = formatEntry(schema, extension, draft.data, draft.body);
  return { ...outcome, result: write(path, text, options) };
}

function settleSite(data: object, options: ImportOptions): Outcome {
  const outcome = { kind: 'site', path: 'site.yaml' };
  const problem = findProblem(siteSchema, data);
  if (problem) return { ...outcome, result: 'refused', reason: problem };
  return {
    ...outcome,
    result: write(outcome.path, formatEntry(siteSchema, 'yaml', data), {
      ...options,
      force: false,
    }),
  };
}

function findProblem(schema: z.ZodType<object>, data: object): string | undefined {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return (
    issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' | ') || undefined
  );
}

function write(path: string, text: string, { out, force, dryRun }: ImportOptions) {
  const file = join(out, path);
  if (existsSync(file) && !force) return 'left alone';
  if (!dryRun) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return 'written';
}
