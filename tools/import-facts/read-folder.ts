import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textKinds } from './facts.ts';
import type {
  ActFact,
  Directories,
  EntryText,
  Facts,
  LifeEventFact,
  OfficialFact,
  OrganisationFact,
  ServiceFact,
  Texts,
  TopicFact,
} from './facts.ts';

/** Reads what there is of a facts folder. Throws a sentence when a file is not JSON. */
export function readFacts(folder: string): Facts {
  const services = readJson<{
    meta?: { vocab?: { where?: Record<string, string> } };
    services?: ServiceFact[];
  }>(folder, 'services.json');
  const directories = readJson<Partial<Directories>>(folder, 'directories.json');
  return {
    acts: readJson<ActFact[]>(folder, 'acts.json') ?? [],
    officials: readJson<OfficialFact[]>(folder, 'officials.json') ?? [],
    organisations: readJson<OrganisationFact[]>(folder, 'organisations.json') ?? [],
    legislature: readJson(folder, 'legislature.json'),
    services: services?.services ?? [],
    whereLabels: services?.meta?.vocab?.where ?? {},
    directories: {
      governorates: directories?.governorates ?? [],
      towns: directories?.towns ?? [],
      serviceCenters: directories?.serviceCenters ?? [],
      hospitals: directories?.hospitals ?? [],
      hotlines: directories?.hotlines ?? [],
      missions: directories?.missions ?? [],
    },
    lifeEvents:
      readJson<{ lifeEvents: LifeEventFact[] }>(folder, 'life-events.json')?.lifeEvents ?? [],
    topics: readJson<{ topics: TopicFact[] }>(folder, 'topics.json')?.topics ?? [],
    egdi: readJson(folder, 'egdi.json'),
  };
}

/** Reads the sentences of a texts folder; without a folder there are none. */
export function readTexts(folder: string | undefined): Texts {
  const read = (kind: string) =>
    (folder && readJson<Record<string, EntryText>>(folder, `${kind}.json`)) || {};
  const legislature = folder && readJson<EntryText>(folder, 'legislature.json');
  return {
    ...(Object.fromEntries(textKinds.map((kind) => [kind, read(kind)])) as Texts),
    legislature: legislature ? { legislature } : {},
  };
}

function readJson<T>(folder: string, name: string): T | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
