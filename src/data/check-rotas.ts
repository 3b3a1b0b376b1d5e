import type { ContentProblem } from '#domain/content-error.ts';
import { checkRota, describeGaps, type FiledRota } from '#domain/rota/lint.ts';
import { rotaMessages } from '#domain/rota/messages.ts';
import { readShifts, type RotaProblem } from '#domain/rota/shifts.ts';
import type { TablePlace } from '#domain/rota/table.ts';
import type { Place } from '#schema/place.ts';
import type { Rota } from '#schema/rota.ts';
import { complain } from './complain.ts';
import type { ContentEntry } from './read-content.ts';

interface Entries {
  rotas: ReadonlyMap<string, ContentEntry>;
  places: ReadonlyMap<string, ContentEntry>;
}

/** Tables that cannot be read, places on duty twice at once or from elsewhere, and rotas that contradict each other. */
export function checkRotas(entries: Entries): ContentProblem[] {
  const earlier: FiledRota[] = [];
  const places = placesOf(entries);
  return [...entries.rotas.values()].flatMap((entry) => {
    const rota = { ...(entry.data as Rota), file: entry.file };
    const problems = checkRota(rota, earlier, places);
    earlier.push(rota);
    return problems.map((problem) => toContentProblem(entry, problem));
  });
}

/** Days on which a rota names nobody, which may be the truth. */
export function findGaps(entries: Entries): ContentProblem[] {
  const places = placesOf(entries);
  return [...entries.rotas.values()].flatMap((entry) => {
    const rota = entry.data as Rota;
    const gaps = describeGaps(rota, readShifts(rota, places).shifts);
    const path = rota.table ? ['table'] : ['entries'];
    return gaps.length > 0
      ? [toContentProblem(entry, { path, message: rotaMessages.gaps(gaps) })]
      : [];
  });
}

function placesOf({ places }: Entries): TablePlace[] {
  return [...places.values()].map(({ id, data }) => ({ ...(data as Place), id }));
}

function toContentProblem(entry: ContentEntry, { path, message }: RotaProblem): ContentProblem {
  return complain(entry, path, message, 'rotas');
}
