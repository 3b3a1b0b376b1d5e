import { compareArabic } from '#arabic/collation.ts';
import { holdersOf } from '#domain/official/posts.ts';
import { findEntry, getEntries, type Identified } from './entries.ts';
import { getPlacesIn } from './places.ts';

/** The governorates, titles in order. */
export async function getGovernorates(): Promise<Identified<'governorates'>[]> {
  const governorates = await getEntries('governorates');
  return governorates.toSorted((a, b) => compareArabic(a.title, b.title));
}

/** One path for each governorate at `[id]`, the governorate being its prop. */
export async function governoratePaths() {
  const governorates = await getGovernorates();
  return governorates.map((governorate) => ({
    params: { id: governorate.id },
    props: { governorate },
  }));
}

/** The titles of the governorates by id. */
export async function getGovernorateTitles(): Promise<Map<string, string>> {
  return new Map((await getEntries('governorates')).map(({ id, title }) => [id, title]));
}

/** What other entries say of a governorate. */
export async function getGovernorateContext({ id, organisation }: Identified<'governorates'>) {
  const topics = await getEntries('topics');
  return {
    organisation: await findEntry('organisations', organisation),
    holders: holdersOf(organisation ?? '', await getEntries('officials')),
    places: await getPlacesIn(id),
    topics: topics.filter(({ governorate }) => governorate === id),
  };
}
