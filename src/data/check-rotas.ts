import type { ContentProblem } from '#domain/content-error.ts';
import { checkAgainst, checkShifts, describeGaps, type FiledRota } from '#domain/rota/lint.ts';
import { rotaMessages } from '#domain/rota/messages.ts';
import { readShifts, type RotaProblem, type Shift } from '#domain/rota/shifts.ts';
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
  return readRotas(entries).flatMap(({ entry, rota, shifts, problems, places }) => {
    const filed = { ...rota, file: entry.file };
    const against = checkAgainst(filed, earlier);
    earlier.push(filed);
    return [...problems, ...checkShifts(rota, shifts, places), ...against].map((problem) =>
      toContentProblem(entry, problem),
    );
  });
}

/** Days on which a rota names nobody, which may be the truth. */
export function findGaps(entries: Entries): ContentProblem[] {
  return readRotas(entries).flatMap(({ entry, rota, shifts }) => {
    const gaps = describeGaps(rota, shifts);
    const path = rota.table ? ['table'] : ['entries'];
    return gaps.length > 0
      ? [toContentProblem(entry, { path, message: rotaMessages.gaps(gaps) })]
      : [];
  });
}

function readRotas({ rotas, places: placeEntries }: Entries): ReadRota[] {
  const places = [...placeEntries.values()].map(({ id, data }) => ({ ...(data as Place), id }));
  return [...rotas.values()].map((entry) => {
    const rota = entry.data as Rota;
    return { entry, rota, places, ...readShifts(rota, places) };
  });
}

interface ReadRota {
  entry: ContentEntry;
  rota: Rota;
  places: TablePlace[];
  shifts: Shift[];
  problems: RotaProblem[];
}

function toContentProblem(entry: ContentEntry, { path, message }: RotaProblem): ContentProblem {
  return complain(entry, path, message, 'rotas');
}
