import type { CitableActs } from '#domain/decree/resolve-citation.ts';
import { lookIntoArchive } from './archive.ts';
import { defineCell, noteRead } from './reads.ts';

/** The acts of the archive as citations name them; each name that is looked up is noted. */
export async function getCitableActs(): Promise<CitableActs> {
  const { citable } = await lookIntoArchive();
  return {
    byName: {
      get(key) {
        noteRead(`named:${key}`);
        return citable.byName.get(key);
      },
    },
    byNumber: {
      get(key) {
        noteRead(`numbered:${key}`);
        return citable.byNumber.get(key);
      },
    },
  };
}

defineCell('named', async (key) => (await lookIntoArchive()).citable.byName.get(key)?.map(nameOf));
defineCell('numbered', async (key) =>
  (await lookIntoArchive()).citable.byNumber.get(key)?.map(nameOf),
);

type CitableAct = NonNullable<ReturnType<CitableActs['byName']['get']>>[number];

/** What a citation is resolved with. */
function nameOf({ id, type, number, year, dates, issuerName, issuerTitle }: CitableAct) {
  return { id, type, number, year, dates, issuerName, issuerTitle };
}
