import type { ActText, ArchiveSource } from '#data/act-exports.ts';
import type { PlaceholderRecord } from '#data/decrees.ts';
import { absoluteUrl } from '#domain/url.ts';
import { decreeSchema, type Decree } from '#schema/decree.ts';
import { actForces, actTypes } from '#schema/vocabulary.ts';
import type { Edition } from '../edition.ts';
import { column, each, fieldColumns, makeTable, within, type Column, type Table } from './table.ts';

/** Every act with all its fields but the text and what has a table of its own. */
export function actTable({ acts }: Pick<ArchiveSource, 'acts'>, edition: Edition): Table {
  return makeTable('acts', 'القوانين والمراسيم', actColumns(edition), acts);
}

/** The same with the acts that are known by name only, so that every act that another names has a row. */
export function actTableWithNamed({ acts, placeholders }: ArchiveSource, edition: Edition): Table {
  const described = actTable({ acts }, edition);
  const named = makeTable('acts', '', placeholderColumns(edition), placeholders);
  const place = new Map(named.columns.map(({ name }, index) => [name, index]));
  const rows = each(function* () {
    yield* described.rows;
    for (const row of named.rows)
      yield described.columns.map(({ name }) => row[place.get(name) ?? row.length]);
  });
  return { ...described, rows };
}

function actColumns({ site, home }: Edition): Column<ActText>[] {
  return [
    column('id', 'المعرّف', ({ act }) => act.id),
    column('url', 'العنوان', ({ url }) => absoluteUrl(home, url)),
    column('citation', 'الاسم القانوني', ({ citation }) => citation),
    column('typeName', 'اسم النوع', ({ act }) => actTypes[act.type]),
    column('forceName', 'اسم النفاذ', ({ act }) => actForces[act.force]),
    column('issuerTitle', 'اسم الجهة المصدرة', ({ issuer }) => issuer?.title),
    ...within(fields, ({ act }: ActText) => act),
    column('asOf', 'حدّ المعلومات', () => site.asOf),
  ];
}

const dates = ['approved', 'signed', 'published', 'inForce', 'endForce'] as const;

const fields = fieldColumns<Decree>(
  decreeSchema,
  [
    'type',
    'number',
    'year',
    'title',
    'otherTitles',
    'issuer',
    'issuerName',
    { signatoryRole: 'signatory.role', signatoryName: 'signatory.name' },
    ...dates.map((name) => ({ [name]: `dates.${name}.g`, [`${name}Hijri`]: `dates.${name}.h` })),
    { gazetteIssue: 'gazette.issue', gazettePart: 'gazette.part' },
    { gazettePage: 'gazette.page', gazetteDate: 'gazette.date' },
    'force',
    'nature',
    'textState',
    'topics',
    'subjects',
    'keywords',
    'summary',
    'note',
    'officialUrl',
    'sourceGrade',
    'verification',
    'lastReviewed',
    'reviewDue',
  ],
  { year: 'INTEGER' },
);

function placeholderColumns({ home }: Edition): Column<PlaceholderRecord>[] {
  return [
    column('id', '', ({ id }) => id),
    column('url', '', ({ url }) => absoluteUrl(home, url)),
    column('citation', '', ({ citation }) => citation),
    column('typeName', '', ({ type }) => actTypes[type]),
    column('type', '', ({ type }) => type),
    column('number', '', ({ number }) => number),
    column('year', '', ({ year }) => year),
    column('textState', '', () => 'cited-only'),
  ];
}
