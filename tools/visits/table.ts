import type { Visits } from './count.ts';

/** The most read pages in rows, the latest days in columns, and the sums of all pages in the last row. */
export function visitsTable({ days }: Visits, { rows, columns }: Size): string {
  const shown = [...days.keys()].sort().slice(-columns);
  const sums = new Map<string, number>();
  for (const day of shown)
    for (const [page, times] of days.get(day) ?? []) sums.set(page, (sums.get(page) ?? 0) + times);
  const pages = [...sums].toSorted(([one, many], [other, more]) =>
    many === more ? (one < other ? -1 : 1) : more - many,
  );
  const ofDay = (day: string) => [...(days.get(day)?.values() ?? [])];
  const lines = [
    ['page', ...shown, 'sum'],
    ...pages
      .slice(0, rows)
      .map(([page, times]) => [page, ...shown.map((day) => days.get(day)?.get(page) ?? 0), times]),
    [`all ${pages.length} pages`, ...shown.map((day) => sum(ofDay(day))), sum(sums.values())],
  ];
  return align(lines.map((line) => line.map(String)));
}

/** The same numbers for programs: days, in them pages. */
export function visitsJson({ days, byBots, unknown }: Visits): string {
  const sorted = [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const plain = sorted.map(([day, pages]) => [day, Object.fromEntries([...pages].sort())]);
  return JSON.stringify({ days: Object.fromEntries(plain), byBots, unknown }, undefined, 2);
}

interface Size {
  rows: number;
  columns: number;
}

function align(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, one) => all + one, 0);
}
