import type { Timetable } from '#domain/place/open.ts';

/** The hours that an element carries, and the holidays: as the server wrote them. */
export function readTimetable({ dataset }: HTMLElement): Timetable | undefined {
  return dataset['hours'] ? (JSON.parse(dataset['hours']) as Timetable) : undefined;
}

export function readHolidays({ dataset }: HTMLElement): string[] {
  return dataset['holidays']?.split(' ').filter(Boolean) ?? [];
}
