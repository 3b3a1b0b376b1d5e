import CMS from 'decap-cms-core';
import { fromJS } from 'immutable';
import type { DeskCollection } from '../check/desk-collection.ts';
import { beginSave, endSave, keepWorks } from '../drafts/keep-works.ts';
import { RecoveryOffer } from '../drafts/recovery-offer.ts';
import { UnsavedWorks } from '../drafts/unsaved-works.ts';
import { overText } from '../format/decap-format.ts';
import type { FormData } from '../format/entry-file.ts';
import { ProblemList } from '../validation/problem-list.ts';
import { checkBeforeSave, watchEntry } from '../validation/validation.ts';
import { watchFields } from '../validation/watch-fields.ts';
import { showPanels } from './panels.ts';
import { SourceDialog } from './source-dialog.ts';

/** What goes on while an editor writes: checks, unsaved work, files that no form can show. All widgets must be registered. */
export function installWriting(): void {
  watchFields();
  watchEntry();
  keepWorks();
  showPanels([ProblemList, RecoveryOffer, UnsavedWorks, SourceDialog]);
  CMS.registerEventListener({ name: 'preSave', handler: prepareSave });
  CMS.registerEventListener({ name: 'postSave', handler: () => void endSave() });
}

/** Decap shows what this throws and then saves nothing; what it returns becomes the entry's data. */
async function prepareSave({ entry }: { entry: DecapEntry }): Promise<unknown> {
  // A device that cannot keep a work can still send it.
  await beginSave().catch(console.warn);
  const id = entry.get('newRecord') === true ? undefined : entry.get('slug');
  const collection = entry.get('collection');
  const values = await checkBeforeSave({ collection, id }, entry.get('data').toJS()).catch(
    rejectPlainly,
  );
  return fromJS(overText(values, id === undefined ? undefined : entry.get('raw')));
}

/** Decap shows an error as a text, which begins with the English name of its kind. */
function rejectPlainly(reason: unknown): never {
  if (reason instanceof Error) reason.toString = () => reason.message;
  throw reason;
}

interface DecapEntry {
  get(key: 'collection'): DeskCollection;
  get(key: 'data'): { toJS(): FormData };
  get(key: 'newRecord'): boolean | undefined;
  get(key: 'slug'): string;
  /** The text of the file as it was opened: of the draft's branch, where there is one. */
  get(key: 'raw'): string;
}
