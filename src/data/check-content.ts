import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { agree } from '#domain/decree/date-pairs.ts';
import { actId } from '#domain/decree/identifier.ts';
import { areSignedApart, checkRelations, identityOf, isIdOf } from '#domain/decree/lint.ts';
import { relationsOf } from '#domain/decree/relations.ts';
import { findNearest } from '#domain/nearest.ts';
import { basesOf, findBasisChanges } from '#domain/review/changed-basis.ts';
import { sayChange } from '#domain/review/words.ts';
import { collections, type Entry } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { actDates } from '#schema/vocabulary.ts';
import { fieldLabel, findReferences } from '#schema/walk.ts';
import { checkAmendments } from './check-amendments.ts';
import { checkOrder } from './check-order.ts';
import { checkRotas, findGaps } from './check-rotas.ts';
import { complain } from './complain.ts';
import type { ContentEntry } from './read-content.ts';

type Entries = Record<CollectionName, Map<string, ContentEntry>>;

/** What no single file can know: references, duplicates, acts that change newer ones. */
export function checkContent(entries: Entries): ContentProblem[] {
  return [
    ...collectionNames.flatMap((name) =>
      [...entries[name].values()].flatMap((entry) => checkReferences(entry, name, entries)),
    ),
    ...checkActs([...entries.decrees.values()]),
    ...checkAmendments(entries.decrees),
    ...checkOrder(entries.services),
    ...checkRotas(entries),
  ];
}

/** What is legal, and still looks wrong; each says what the reader of a build's log can do. */
export function findDoubts(entries: Entries): ContentProblem[] {
  return [
    ...findDatesApart(entries),
    ...findChangedBases(entries),
    ...findGaps(entries),
    ...findDoubtfulTexts(entries),
  ];
}

function findDoubtfulTexts(entries: Entries): ContentProblem[] {
  return collectionNames.flatMap((name) =>
    [...entries[name].values()].flatMap(({ file, doubts = [] }) =>
      doubts.map((doubt) => ({ file, ...doubt })),
    ),
  );
}

/** A day whose two calendars do not meet. The text may be printed so. */
function findDatesApart({ decrees }: Entries): ContentProblem[] {
  return [...decrees.values()].flatMap((entry) => {
    const { dates } = entry.data as Entry<'decrees'>;
    return dateKinds.flatMap((kind) => {
      const { g, h } = dates[kind] ?? {};
      return g && h && !agree({ g, h })
        ? [complain(entry, ['dates', kind, 'h'], contentMessages.datesApart(g, h))]
        : [];
    });
  });
}

/** A service that rests on an act which was changed after the service's last review, or may have been. */
function findChangedBases({ decrees, services }: Entries): ContentProblem[] {
  const acts = new Map([...decrees].map(([id, { data }]) => [id, data as Entry<'decrees'>]));
  const relations = relationsOf([...acts].map(([id, act]) => ({ ...act, id })));
  return [...services.values()].flatMap((entry) => {
    const service = entry.data as Entry<'services'>;
    if (service.status === 'withdrawn') return [];
    const { legalBasis, lastReviewed } = service;
    return findBasisChanges(service, basesOf(service), { acts, relations }).map((change) => {
      const index = legalBasis.findIndex(({ decree }) => decree === change.basis);
      const path = index < 0 ? ['costs'] : ['legalBasis', index, 'decree'];
      const words = sayChange(change, lastReviewed);
      return complain(entry, path, contentMessages.changedBasis(words, lastReviewed), 'services');
    });
  });
}

const dateKinds = Object.keys(actDates) as (keyof typeof actDates)[];

function checkReferences(entry: ContentEntry, name: CollectionName, entries: Entries) {
  const { schema } = collections[name];
  return findReferences(schema, entry.data)
    .filter(({ collection, id, mayBeAbsent }) => !mayBeAbsent && !entries[collection].has(id))
    .map(({ path, collection, id }) => ({
      file: entry.file,
      line: entry.lineOf(path),
      field: `${fieldLabel(schema, path)} (${path.join('.')})`,
      message: contentMessages.missingReference(
        id,
        collections[collection].label,
        findNearest(id, [...entries[collection].keys()]),
      ),
    }));
}

function checkActs(acts: readonly ContentEntry[]): ContentProblem[] {
  const seen = new Map<string, ContentEntry>();
  return acts.flatMap((entry) => {
    const act = entry.data as Entry<'decrees'>;
    const identity = identityOf(act);
    const twin = seen.get(identity);
    seen.set(identity, entry);
    const isTwin = twin && !areSignedApart(act, twin.data as Entry<'decrees'>);
    return [
      ...(isTwin ? [complain(entry, 'number', contentMessages.duplicateAct(twin.file))] : []),
      ...checkName(entry, act),
      ...checkRelations(act, entry.id).map(({ path, message }) => complain(entry, path, message)),
    ];
  });
}

function checkName(entry: ContentEntry, act: Entry<'decrees'>) {
  const folder = entry.file.split(/[/\\]/).at(-2);
  if (!isIdOf(entry.id, act))
    return [complain(entry, 'number', contentMessages.wrongId(actId(act)))];
  return folder === String(act.year)
    ? []
    : [complain(entry, 'year', contentMessages.wrongFolder(act.year))];
}
