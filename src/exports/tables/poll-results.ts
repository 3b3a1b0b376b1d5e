import type { Poll } from '#schema/poll.ts';
import { resultsByRoute } from '#domain/poll.ts';
import { votingRoutes } from '#schema/vocabulary.ts';
import { column, makeTable, type Table } from './table.ts';

interface Row {
  option: string;
  route: keyof typeof votingRoutes;
  votes: number;
  share: number;
  countedOn?: string | undefined;
}

/** The published votes of a poll, a row for each option of each route. */
export function pollResults(poll: Pick<Poll, 'options' | 'results'>): Table {
  const rows = resultsByRoute(poll).flatMap(({ route, countedOn, options }) =>
    options.map((option): Row => ({ ...option, route, countedOn })),
  );
  return makeTable<Row>(
    'results',
    'نتائج الاستطلاع',
    [
      column('option', 'الخيار', ({ option }) => option),
      column('route', 'الطريقة', ({ route }) => route),
      column('route_label', 'اسم الطريقة', ({ route }) => votingRoutes[route]),
      column('votes', 'الأصوات', ({ votes }) => votes, 'INTEGER'),
      column('share', 'من أصوات الطريقة في المئة', ({ share }) => share, 'REAL'),
      column('counted_on', 'تاريخ الفرز', ({ countedOn }) => countedOn),
    ],
    rows,
  );
}
