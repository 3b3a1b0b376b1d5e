import type { Collection } from '#schema/collections.ts';
import type { Schema } from '#schema/walk.ts';
import { entryFormat, type FormData } from './entry-file.ts';

/** Where the text that is about to be replaced travels among the values, from Decap's `preSave` to its format. */
const previousText = ' previous';

/**
 * A form's values on their way to the file, with the text over which they are written. Decap gives a format nothing but
 * the values, and calls it for other ends in between, so the text goes with them.
 */
export function overText(values: FormData, previous: string | undefined): FormData {
  return previous === undefined ? values : { ...values, [previousText]: previous };
}

/** A collection's format as `CMS.registerCustomFormat` takes it. */
export function decapFormat(collection: { schema: Schema; extension: Collection['extension'] }) {
  const { fromFile, toFile } = entryFormat(collection);
  return {
    fromFile,
    toFile(data: object): string {
      const { [previousText]: previous, ...values } = data as FormData;
      return toFile(values, typeof previous === 'string' ? previous : undefined);
    },
  };
}
