import type { ActSource } from '#data/act-exports.ts';
import { issuedOn } from '#domain/decree/order.ts';
import type { Decree } from '#schema/decree.ts';
import { element, type XmlElement } from '../xml.ts';
import { fullDay } from './uri.ts';

/** What happened to the act, by the day: its issue, and the later acts that changed or ended it. */
export function writeLifecycle(source: ActSource): {
  events: XmlElement;
  periods: XmlElement | undefined;
} {
  const { act, relations } = source;
  const changes = relations
    .filter(({ direction }) => direction === 'incoming')
    .flatMap(({ kind, relations }) =>
      relations.flatMap(({ id, issued, articles }) => {
        const type = kind === 'repeals' && articles.length > 0 ? 'amendment' : eventTypes[kind];
        return type && issued ? [{ type, date: issued, by: referenceId(id) }] : [];
      }),
    );
  const starts = amendmentDays(act).map((date) => ({ date, by: 'act' }));
  return {
    events: element(
      'lifecycle',
      { source: '#portal' },
      event('event_1', { type: 'generation', date: issuedOn(act) ?? String(act.year), by: 'act' }),
      ...changes.map((change, index) => event(`event_${index + 2}`, change)),
      ...starts.map((start) => event(startId(start.date), start)),
    ),
    periods: starts.length
      ? element(
          'temporalData',
          { source: '#portal' },
          ...starts.map(({ date }) =>
            element(
              'temporalGroup',
              { eId: periodId(date) },
              element('timeInterval', { start: `#${startId(date)}`, refersTo: '#force' }),
            ),
          ),
        )
      : undefined,
  };
}

const eventTypes: Partial<Record<string, 'amendment' | 'repeal'>> = {
  amends: 'amendment',
  corrects: 'amendment',
  repeals: 'repeal',
  replaces: 'repeal',
};

/** The day from which a change to another act holds; undefined where no whole day is known. */
export function effectiveDay(
  act: Decree,
  { from }: Decree['amendments'][number],
): string | undefined {
  const { inForce, published, signed } = act.dates;
  const day = from ?? inForce?.g ?? published?.g ?? signed?.g;
  return day?.length === 10 ? day : undefined;
}

/** The id of the reference to another act. */
export const referenceId = (id: string) => `ref_${id}`;
export const periodId = (day: string) => `period_${day}`;
const startId = (day: string) => `start_${day}`;

function amendmentDays(act: Decree): string[] {
  const days = act.amendments.flatMap((amendment) => effectiveDay(act, amendment) ?? []);
  return [...new Set(days)].sort();
}

function event(
  eId: string,
  { type, date, by }: { type?: string; date: string; by: string },
): XmlElement {
  return element('eventRef', { eId, date: fullDay(date, '').date, source: `#${by}`, type });
}
