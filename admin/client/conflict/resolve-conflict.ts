import { extensionOf, schemaOf } from '../../check/desk-collection.ts';
import { entryFormat, readEntryFile } from '../../format/entry-file.ts';
import type { Conflict } from '../../gateway/refusal.ts';
import { compareThree } from '../compare/three-way.ts';
import { addressOfFile, readEntryAddress } from '../gateway/entry-address.ts';
import { chooseFields } from './choose-fields.ts';
import { chooseText } from './choose-text.ts';

/** Lets the editor choose between their text and another's; resolves to the text to save, undefined to go on editing. */
export async function resolveConflict(conflict: Conflict): Promise<string | undefined> {
  const address = readEntryAddress(addressOfFile(conflict.path) ?? '');
  if (!address) return chooseText(conflict);
  const { collection } = address;
  const extension = extensionOf(collection);
  const [base, mine, theirs] = [conflict.base, conflict.mine, conflict.theirs].map((text) =>
    readEntryFile(text, extension),
  );
  // A deleted entry, or a file that cannot be read, has no fields to choose from.
  if (!conflict.theirs || !mine || !theirs || 'problem' in mine || 'problem' in theirs)
    return chooseText(conflict);
  const known = base && 'data' in base && conflict.base ? base.data : {};
  const compared = compareThree(collection, { base: known, mine: mine.data, theirs: theirs.data });
  const picks = await chooseFields(conflict, compared);
  const { toFile } = entryFormat({ schema: schemaOf(collection), extension });
  return picks && toFile(compared.settle(picks), conflict.theirs);
}
