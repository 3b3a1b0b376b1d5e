import type { ActText, ArchiveSource, NamedAct, PlainPart } from '#data/act-exports.ts';
import { decreeSchema, type Decree } from '#schema/decree.ts';
import { standingOf, type Edition } from '../edition.ts';
import { fieldLabel } from '#schema/walk.ts';
import {
  column,
  each,
  fieldColumns,
  itemSchema,
  makeTable,
  within,
  type Column,
  type Table,
} from './table.ts';

type Acts = Pick<ArchiveSource, 'acts'>;

/** Which act names which, what it does to it, and who says so; with the standing of the record that says it. */
export function citationTable({ acts }: Acts, edition: Edition): Table {
  const records = each<Naming>(function* () {
    for (const source of acts) for (const named of source.citations) yield { source, named };
  });
  const standing = ({ source }: Naming) => standingOf(source.act, edition);
  return makeTable<Naming>(
    'citations',
    'علاقات الصكوك',
    [
      column('fromAct', 'الصك الذي يذكر', ({ source }) => source.act.id),
      column('toAct', 'الصك المذكور', ({ named }) => named.act),
      ...within<Naming, NamedAct>(
        fieldColumns(itemSchema(decreeSchema, 'relations'), [
          'kind',
          'origin',
          'articles',
          'quote',
        ]),
        ({ named }) => named,
      ),
      ...(['sourceGrade', 'verification', 'lastReviewed'] as const).map((name) =>
        column<Naming>(name, fieldLabel(decreeSchema, [name]), (record) => standing(record)[name]),
      ),
      column('asOf', 'حدّ المعلومات', (record) => standing(record).asOf),
    ],
    records,
  );
}

interface Naming {
  source: ActText;
  named: NamedAct;
}

/** The tables of what an act has many of. */
export function actPartTables({ acts }: Acts): Table[] {
  return [
    manyOf<PlainPart>(acts, ({ parts }) => parts, 'articles', 'مواد النصوص كما صدرت', [
      column('kind', 'مادة أو قسم', ({ kind }) => kind),
      column('anchor', 'موضعها في الصفحة', ({ anchor }) => anchor),
      column('heading', 'عنوانها كما طُبع', ({ heading }) => heading),
      column('level', 'عمق العنوان', ({ level }) => level, 'INTEGER'),
      column('text', 'نصها', ({ text }) => text),
    ]),
    manyOf<Decree['amendments'][number]>(
      acts,
      ({ act }) => act.amendments,
      'amendments',
      'ما يغيّره صك في مواد غيره',
      fieldColumns(itemSchema(decreeSchema, 'amendments'), [
        'target',
        'article',
        'action',
        'text',
        { fromDay: 'from' },
      ]),
    ),
    manyOf<Decree['attachments'][number]>(
      acts,
      ({ act }) => act.attachments,
      'attachments',
      'مرفقات الصكوك',
      fieldColumns(itemSchema(decreeSchema, 'attachments'), ['label', 'file', 'sha256']),
    ),
    manyOf<string>(acts, ({ act }) => act.topics, 'actTopics', 'مواضيع الصكوك', [
      column('topic', 'الموضوع', (topic) => topic),
    ]),
    manyOf<string>(acts, ({ act }) => act.subjects, 'actSubjects', 'الأبواب القانونية للصكوك', [
      column('subject', 'الباب', (subject) => subject),
    ]),
  ];
}

function manyOf<P>(
  acts: readonly ActText[],
  partsOf: (source: ActText) => readonly P[],
  name: string,
  label: string,
  columns: readonly Column<P>[],
): Table {
  type Placed = { act: string; position: number; part: P };
  return makeTable<Placed>(
    name,
    label,
    [
      column('act', 'الصك', ({ act }) => act),
      column('position', 'الترتيب', ({ position }) => position, 'INTEGER'),
      ...within<Placed, P>(columns, ({ part }) => part),
    ],
    each<Placed>(function* () {
      for (const source of acts)
        for (const [index, part] of partsOf(source).entries())
          yield { act: source.act.id, position: index + 1, part };
    }),
  );
}
