import { addDays, formatClock, localTime } from '#domain/clock.ts';
import { formatDateRange } from '#domain/date.ts';
import type { Rota } from '#schema/rota.ts';
import { rotaMessages } from './messages.ts';
import type { Interval } from './on-duty.ts';
import { isOf, type TablePlace } from './place-names.ts';
import { daysBetween, intervalOn, readShifts, type RotaProblem, type Shift } from './shifts.ts';

/** A table that cannot be read, places on duty twice at once or from elsewhere, and what contradicts other rotas. */
export function checkRota(
  rota: Rota & FiledRota,
  others: readonly FiledRota[],
  places: readonly TablePlace[],
): RotaProblem[] {
  const { shifts, problems } = readShifts(rota, places);
  return [...problems, ...checkShifts(rota, shifts, places), ...checkAgainst(rota, others)];
}

/** What a rota may not say: a place of elsewhere, or one place on duty twice at the same time. */
export function checkShifts(
  rota: Rota,
  shifts: readonly Shift[],
  places: readonly TablePlace[],
): RotaProblem[] {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const foreign = rota.entries.flatMap(({ place: id }, index) => {
    const place = placeOf.get(id);
    return place && !isOf(place, rota)
      ? [{ path: ['entries', index, 'place'], message: rotaMessages.foreignPlace(place.title) }]
      : [];
  });
  const overlaps = findOverlaps(shifts).map(([first, second]) => ({
    ...second.origin,
    message: saidOf(
      second,
      rotaMessages.overlap(placeOf.get(second.place)?.title ?? second.place, first.day, second.day),
    ),
  }));
  return [...foreign, ...overlaps];
}

/**
 * The hours in which nobody is on duty though on other days somebody is, in words; none where the rota covers them all.
 * The hours that ought to be covered are the usual ones of the rota or, where it does not state them, those of at least
 * half of its days.
 */
export function describeGaps(rota: Rota, shifts: readonly Shift[]): string[] {
  const days = daysBetween(rota.from, rota.to);
  const covered = union(shifts);
  const windows = usualWindows(rota, shifts, days.length);
  const gaps = days.flatMap((day) =>
    windows.flatMap(({ opens, closes }) =>
      without(intervalOn(day, opens, closes), covered).map((gap) => ({ day, hours: toHours(gap) })),
    ),
  );
  return [...Map.groupBy(gaps, ({ hours }) => hours)].flatMap(([hours, found]) =>
    runsOf(found.map(({ day }) => day)).map(
      ([from, to]) => `${formatDateRange(from, to)} (${hours})`,
    ),
  );
}

/** A rota with its file, for the errors that concern two of them. */
export interface FiledRota extends Pick<
  Rota,
  'kind' | 'governorate' | 'district' | 'districtId' | 'from' | 'to'
> {
  file: string;
}

/** Where a rota contradicts the earlier ones of its district: days that both have, or another name of the district. */
export function checkAgainst(rota: FiledRota, earlier: readonly FiledRota[]): RotaProblem[] {
  const ofDistrict = earlier.filter(
    ({ governorate, districtId }) =>
      governorate === rota.governorate && districtId === rota.districtId,
  );
  const rivals = ofDistrict.filter(
    ({ kind, from, to }) => kind === rota.kind && from <= rota.to && rota.from <= to,
  );
  const renamed = ofDistrict.find(({ district }) => district !== rota.district);
  return [
    ...rivals.map(({ file, from, to }) => ({
      path: ['from'],
      message: rotaMessages.rival(
        file,
        from > rota.from ? from : rota.from,
        to < rota.to ? to : rota.to,
      ),
    })),
    ...(renamed
      ? [
          {
            path: ['district'],
            message: rotaMessages.otherDistrict(renamed.district ?? '', renamed.file),
          },
        ]
      : []),
  ];
}

/** Pairs of duties of one place that share a moment; `shifts` are in the order of their beginnings. */
function findOverlaps(shifts: readonly Shift[]): [Shift, Shift][] {
  const longest = new Map<string, Shift>();
  const overlaps: [Shift, Shift][] = [];
  for (const shift of shifts) {
    const before = longest.get(shift.place);
    if (before && shift.starts < before.ends) overlaps.push([before, shift]);
    if (!before || before.ends < shift.ends) longest.set(shift.place, shift);
  }
  return overlaps;
}

function usualWindows(rota: Rota, shifts: readonly Shift[], days: number) {
  const { opens, closes } = rota;
  if (opens && closes) return [{ opens, closes }];
  const groups = Map.groupBy(shifts, (shift) => `${shift.opens} ${shift.closes}`);
  return [...groups.values()]
    .filter((group) => 2 * new Set(group.map(({ day }) => day)).size >= days)
    .flatMap(([shift]) => shift ?? []);
}

/** The same time in intervals that do not touch, in order. */
function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { starts, ends } of intervals
    .filter((one) => one.starts < one.ends)
    .toSorted((a, b) => a.starts - b.starts)) {
    const last = joined.at(-1);
    if (last && starts <= last.ends) last.ends = Math.max(last.ends, ends);
    else joined.push({ starts, ends });
  }
  return joined;
}

/** What is left of an interval when others, in order and apart, are taken away. */
function without({ starts, ends }: Interval, others: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let from = starts;
  for (const other of others) {
    if (other.ends <= from || other.starts >= ends) continue;
    if (other.starts > from) left.push({ starts: from, ends: other.starts });
    from = Math.max(from, other.ends);
  }
  return from < ends ? [...left, { starts: from, ends }] : left;
}

function toHours({ starts, ends }: Interval): string {
  const [from, to] = [starts, ends].map((at) => formatClock(localTime(new Date(at)).minutes));
  return `${from}–${to}`;
}

/** The first and last day of each run of days, which are in order. */
function runsOf(days: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const day of new Set(days)) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** Of a table, with the number of its line. */
function saidOf({ origin: { line } }: Shift, message: string): string {
  return line === undefined ? message : rotaMessages.line(line, message);
}
