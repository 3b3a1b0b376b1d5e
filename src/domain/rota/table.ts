import { weekdayOf, type Weekday } from '#domain/clock.ts';
import type { Rota } from '#schema/rota.ts';
import { rotaMessages } from './messages.ts';
import { placeFinder, type PlaceFinder, type TablePlace } from './place-names.ts';
import type { DutyEntry } from './shifts.ts';
import { readHeading, splitTable, type Column, type Row } from './table-cells.ts';
import { readDay, type TypedDay } from './table-days.ts';
import { readHours, readTime, type TypedHours } from './table-hours.ts';

export type { TablePlace } from './place-names.ts';

/** What the rota says that its table need not repeat. */
export type TableScope = Pick<
  Rota,
  'kind' | 'governorate' | 'district' | 'from' | 'to' | 'opens' | 'closes'
>;

export interface TableReading {
  entries: (DutyEntry & { line: number })[];
  /** Everything that could not be read: of each line, all of it is in `entries` or something is here. */
  problems: { line: number; message: string }[];
}

/**
 * Reads a month as an editor pastes it: a duty a line, cells in any order, a heading or none. A line without a day
 * continues the day above, as merged cells do; one with a day and no name says that nobody is on duty. Linear in time,
 * and never throws.
 */
export function readTable(
  text: string,
  scope: TableScope,
  places: readonly TablePlace[],
): TableReading {
  const rows = splitTable(text);
  const [first] = rows;
  const heading = first && looksLikeHeading(first, scope) ? readHeading(first.cells) : undefined;
  const problems = (heading ?? []).flatMap((column) =>
    first && typeof column === 'object'
      ? [complaint(first.line, rotaMessages.unknownColumn(column.unknown))]
      : [],
  );
  const columns = heading?.map((column) => (typeof column === 'object' ? 'ignored' : column));
  const readings = (heading ? rows.slice(1) : rows).map((row) => readRow(row, columns, scope));
  const finder = placeFinder(places, scope);
  return joinReadings(readings, problems, scope, finder);
}

interface Reading {
  line: number;
  /** Whether a cell is meant as a day, even one that could not be read. */
  hasDay: boolean;
  days: TypedDay[];
  hours: Partial<TypedHours>;
  names: string[];
  faults: string[];
}

/** A row in which no cell is a day or a time, so that it may be a heading. */
function looksLikeHeading({ cells }: Row, scope: TableScope): boolean {
  return !cells.some((cell) => readDay(cell, scope) ?? readHours(cell, false));
}

function readRow({ line, cells }: Row, columns: Column[] | undefined, scope: TableScope): Reading {
  const reading: Reading = { line, hasDay: false, days: [], hours: {}, names: [], faults: [] };
  cells.forEach((cell, index) => {
    if (!cell) return;
    const column = columns ? columns[index] : classify(cell, reading.hours, scope);
    const fault = column
      ? readers[column](cell, reading, scope, columns !== undefined)
      : rotaMessages.extraCell(cell);
    if (fault) reading.faults.push(fault);
  });
  const { opens, closes } = reading.hours;
  if ((opens === undefined) !== (closes === undefined))
    reading.faults.push(rotaMessages.notTwoTimes());
  return reading;
}

/** Adds a cell to the reading of its row, or says why it cannot be read. */
type CellReader = (
  cell: string,
  reading: Reading,
  scope: TableScope,
  hasHeading: boolean,
) => string | undefined;

const readers: Record<Column, CellReader> = {
  day: (cell, reading, scope) => {
    const day = readDay(cell, scope);
    reading.hasDay = true;
    if (!day || day.isWrong) return rotaMessages.notADay(cell);
    if (day.isIncomplete) return rotaMessages.notOneDay(cell);
    reading.days.push(day);
    return undefined;
  },
  place: (cell, { names }) => {
    if (!nobody.has(cell)) names.push(cell);
    return undefined;
  },
  opens: (cell, reading, _, hasHeading) => readEnd('opens', cell, reading, hasHeading),
  closes: (cell, reading, _, hasHeading) => readEnd('closes', cell, reading, hasHeading),
  hours: (cell, reading, _, hasHeading) => {
    const hours = readHours(cell, hasHeading);
    if (!hours) return rotaMessages.notATime(cell);
    if (reading.hours.opens) return rotaMessages.notTwoTimes();
    reading.hours = hours;
    return undefined;
  },
  ignored: () => undefined,
};

function readEnd(end: keyof TypedHours, cell: string, { hours }: Reading, hasHeading: boolean) {
  const time = readTime(cell, hasHeading);
  if (!time) return rotaMessages.notATime(cell);
  if (hours[end]) return rotaMessages.notTwoTimes();
  hours[end] = time;
  return undefined;
}

/** What a cell is where no heading says so; of two times, the first is the beginning. */
function classify(cell: string, { opens }: Partial<TypedHours>, scope: TableScope): Column {
  if (readHours(cell, false)) return 'hours';
  if (readTime(cell, false)) return opens ? 'closes' : 'opens';
  return readDay(cell, scope) ? 'day' : 'place';
}

function joinReadings(
  readings: readonly Reading[],
  problems: TableReading['problems'],
  scope: TableScope,
  findPlace: PlaceFinder,
): TableReading {
  const isDated = readings.some(({ days }) => days.some(({ date }) => date));
  const entries: TableReading['entries'] = [];
  let above: { day: DutyDay | undefined } | undefined;
  let lacksHours = false;
  for (const { line, hasDay, days, hours: typed, names, faults: faultsOfCells } of readings) {
    const faults = [...faultsOfCells];
    if (hasDay) above = { day: dayOf(days, isDated, scope, faults) };
    else if (!above) faults.push(rotaMessages.noDay());
    const hours = wholeHours(typed) ?? wholeHours(scope);
    if (!hours && names.length > 0 && !lacksHours) {
      faults.push(rotaMessages.noHours());
      lacksHours = true;
    }
    for (const place of names.map(findPlace)) {
      if ('message' in place) faults.push(place.message);
      else if (above?.day && hours) entries.push({ line, place: place.id, ...above.day, ...hours });
    }
    problems.push(...faults.map((message) => complaint(line, message)));
  }
  return { entries, problems };
}

function complaint(line: number, message: string) {
  return { line, message: rotaMessages.line(line, message) };
}

type DutyDay = { date: string } | { weekday: Weekday };

/** The one day of a row; what is wrong with it is added to the faults. */
function dayOf(
  days: readonly TypedDay[],
  isDated: boolean,
  { from, to }: TableScope,
  faults: string[],
): DutyDay | undefined {
  const dates = [...new Set(days.flatMap(({ date }) => date ?? []))];
  const names = [...new Set(days.flatMap(({ weekday }) => weekday ?? []))];
  const [date] = dates;
  const [weekday] = names;
  if (dates.length > 1) faults.push(rotaMessages.manyDays(dates));
  if (date === undefined && names.length > 1) faults.push(rotaMessages.manyWeekdays());
  if (date === undefined) {
    if (weekday === undefined || !isDated) return weekday && { weekday };
    faults.push(rotaMessages.mixedDays(weekday));
    return undefined;
  }
  const wrong = names.find((name) => name !== weekdayOf(date));
  if (wrong) faults.push(rotaMessages.wrongWeekday(date, weekdayOf(date), wrong));
  if (date >= from && date <= to) return { date };
  const swapped = days.find((day) => day.swapped)?.swapped;
  faults.push(rotaMessages.outside(date, from, to, swapped));
  return undefined;
}

function wholeHours({
  opens,
  closes,
}: {
  opens?: string | undefined;
  closes?: string | undefined;
}) {
  return opens && closes ? { opens, closes } : undefined;
}

/** What editors write where nobody is on duty. */
const nobody = new Set(['-', '–', '—', 'لا أحد', 'لا يوجد']);
