import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { actId } from '#domain/decree/identifier.ts';
import { findNearest } from '#domain/nearest.ts';
import { collections, type Entry } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { fieldLabel, findReferences } from '#schema/walk.ts';
import { checkAmendments } from './check-amendments.ts';
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
  ];
}

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
  const seen = new Map<string, string>();
  return acts.flatMap((entry) => {
    const act = entry.data as Entry<'decrees'>;
    const identity = [actId(act), act.issuer ?? act.issuerName ?? ''].join(' ');
    const twin = seen.get(identity);
    seen.set(identity, entry.file);
    return [
      ...(twin ? [complain(entry, 'number', contentMessages.duplicateAct(twin))] : []),
      ...checkName(entry, act),
      ...checkRelations(entry, act),
    ];
  });
}

function checkName(entry: ContentEntry, act: Entry<'decrees'>) {
  const expected = actId(act);
  const folder = entry.file.split(/[/\\]/).at(-2);
  if (act.number && entry.id !== expected && !entry.id.startsWith(`${expected}-`))
    return [complain(entry, 'number', contentMessages.wrongId(expected))];
  return folder === String(act.year)
    ? []
    : [complain(entry, 'year', contentMessages.wrongFolder(act.year))];
}

/** An older act can cite or rest on nothing newer, and changes only what was there before it. */
function checkRelations(entry: ContentEntry, act: Entry<'decrees'>) {
  return act.relations.flatMap(({ target }, index) => {
    const path = ['relations', index, 'target'];
    if (target === entry.id) return [complain(entry, path, contentMessages.selfRelation())];
    const targetYear = Number(/-(\d{4})(?:-|$)/.exec(target)?.[1]);
    return targetYear > act.year ? [complain(entry, path, contentMessages.olderActor(target))] : [];
  });
}
