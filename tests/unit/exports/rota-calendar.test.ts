import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readShifts } from '#domain/rota/shifts.ts';
import { rotaCalendar } from '#exports/rota-calendar.ts';
import { placeSchema } from '#schema/place.ts';
import { rotaPlaces, rotaWith } from '../../fixtures/rota.ts';

const longTitle = `صيدلية ${'الشفاء الطويلة '.repeat(12)}`.trim();
const names: Record<string, object> = {
  amal: { address: 'ساحة المثال; قرب «السوق»، بناء 3\\2, طابق 1', phones: ['000 111', '000 222'] },
  shifa: { title: longTitle },
};
const places = rotaPlaces
  .filter(({ kind }) => kind === 'pharmacy')
  .map(({ id, title, kind, governorate }) => ({
    ...placeSchema.parse({ title, kind, governorate, verification: 'unverified', ...names[id] }),
    id,
  }));
const rota = rotaWith({
  from: '2022-03-01',
  to: '2022-03-31',
  lastReviewed: '2022-02',
  // On the night to 25 March 2022 the clocks of Damascus went forward.
  table: '1/3 | الأمل\n24/3 | shifa\n25/3 | الأمل | 00:00 | 24:00',
});
const make = () =>
  rotaCalendar({
    title: 'مناوبات الشمال',
    url: 'https://x.sy/places/on-duty/north/all/',
    rotas: [{ ...rota, id: 'north-2022-03', places, shifts: readShifts(rota, rotaPlaces).shifts }],
  });
const calendar = make();
const component = new ICAL.Component(ICAL.parse(calendar) as string);
const events = component
  .getAllSubcomponents('vevent')
  .map((event) => new ICAL.Event(event))
  .map((event) => ({
    ...{ uid: event.uid, summary: event.summary, location: event.location },
    description: event.description,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    stamp: String(event.component.getFirstPropertyValue('dtstamp')),
  }));

describe('the calendar of a rota, read by another library', () => {
  it('has an event for every duty, at its moments', () => {
    expect(events.map(({ start, end }) => [start, end])).toEqual([
      ['2022-03-01T18:00:00.000Z', '2022-03-02T06:00:00.000Z'],
      ['2022-03-24T18:00:00.000Z', '2022-03-25T05:00:00.000Z'],
      ['2022-03-24T22:00:00.000Z', '2022-03-25T21:00:00.000Z'],
    ]);
  });

  it('names the place, where it is and its telephone, whatever signs they have', () => {
    expect(events[0]).toMatchObject({
      summary: 'صيدلية الأمل',
      location: 'ساحة المثال; قرب «السوق»، بناء 3\\2, طابق 1',
      description: 'الهاتف: 000 111، 000 222',
    });
    expect(events[1]?.summary).toBe(longTitle);
  });

  it('is the same file each time, with names of events that stay', () => {
    expect(make()).toBe(calendar);
    expect(events.map(({ uid }) => uid)).toEqual([
      'north-2022-03-2022-03-01-2000-amal@x.sy',
      'north-2022-03-2022-03-24-2000-shifa@x.sy',
      'north-2022-03-2022-03-25-0000-amal@x.sy',
    ]);
    expect(events[0]?.stamp).toBe('2022-02-01T00:00:00Z');
  });

  it('has lines of at most 75 octets, ended by CRLF, each whole UTF-8', () => {
    const lines = calendar.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const bytes = lines.map((line) => new TextEncoder().encode(line));
    expect(Math.max(...bytes.map(({ length }) => length))).toBeLessThanOrEqual(75);
    expect(calendar).not.toContain('\ufffd');
    expect(calendar.split('\r\n ').join('')).toContain(longTitle);
  });

  it('says who made it and what it is called', () => {
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
    expect(component.getFirstPropertyValue('x-wr-calname')).toBe('مناوبات الشمال');
  });
});
