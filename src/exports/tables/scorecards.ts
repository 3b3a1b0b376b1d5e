import { knownPartNames, knownParts, type Scorecard } from '#domain/indicator/scorecard.ts';
import { column, makeTable, type Table } from './table.ts';

type Row = Scorecard & { title: string };

const columnNames = {
  documents: 'documents_known',
  fees: 'fees_known',
  time: 'time_known',
  legalBasis: 'legal_basis_known',
  recent: 'source_within_a_year',
} as const;

/** A row for each body: how many services it has, and of how many each part is known. */
export function scorecardTable(cards: readonly Row[]): Table {
  return makeTable<Row>(
    'scorecards',
    'ما نعرفه عن خدمات كل جهة',
    [
      column('body', 'المعرّف', ({ body }) => body),
      column('title', 'الجهة', ({ title }) => title),
      column('services', 'الخدمات', ({ services }) => services, 'INTEGER'),
      ...knownPartNames.map((part) =>
        column<Row>(
          columnNames[part],
          knownParts[part].title,
          ({ known }) => known[part],
          'INTEGER',
        ),
      ),
    ],
    cards,
  );
}
