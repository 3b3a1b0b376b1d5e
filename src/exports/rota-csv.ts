import { weekdayOf } from '#domain/clock.ts';
import { weekdays } from '#schema/vocabulary.ts';
import { writeCsv } from './csv.ts';
import { column, makeTable } from './tables/table.ts';

/** A line of a rota's table: a duty, or an empty one to be filled in. */
interface RotaLine {
  /** ISO date. */
  day: string;
  /** Name of the place. */
  place?: string;
  opens?: string;
  closes?: string;
}

/** A month as the spreadsheet in which editors fill in the next one; pasted into a rota it reads back as it is. */
export function rotaCsv(lines: readonly RotaLine[]): string {
  return writeCsv(makeTable<RotaLine>('rota', 'المناوبات', columns, lines));
}

/** Columns are named by their headings: this file goes to people who run no programs over it. */
const columns = [
  heading('التاريخ', ({ day }) => day),
  heading('اليوم', ({ day }) => weekdays[weekdayOf(day)]),
  heading('المناوب', ({ place }) => place),
  heading('من', ({ opens }) => opens),
  heading('إلى', ({ closes }) => closes),
];

function heading(name: string, valueOf: (line: RotaLine) => string | undefined) {
  return column(name, name, valueOf);
}
