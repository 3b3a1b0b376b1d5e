import { explainIssues, wordIssue } from '#domain/content-messages.ts';
import { actId } from '#domain/decree/identifier.ts';
import { collections, type Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { fieldLabel } from '#schema/walk.ts';
import { unreadable, type FormData } from './format/entry-file.ts';
import { withoutEmpty } from './format/values.ts';

/** The collection whose one entry is `content/site.yaml`. */
export const siteCollection = 'site';
export type DeskCollection = CollectionName | typeof siteCollection;

export function schemaOf(collection: DeskCollection) {
  return collection === siteCollection ? siteSchema : collections[collection].schema;
}

/**
 * A form's values as they may be saved: nothing empty, and the id of a new act computed from its
 * type, year and number.
 * @throws Error in Arabic, with every field that breaks its schema.
 */
export function checkEntry(collection: DeskCollection, values: FormData, isNew: boolean): FormData {
  if (unreadable in values) throw new Error(messages.unreadable);
  const { id, body, ...fields } = values;
  const data = (withoutEmpty(fields) ?? {}) as FormData;
  const schema = schemaOf(collection);
  const parsed = schema.safeParse(data, { error: wordIssue });
  if (!parsed.success)
    throw new Error(
      explainIssues(schema, parsed.error.issues)
        .map(({ path, message }) => `${fieldLabel(schema, path)}: ${message}`)
        .join(' • '),
    );
  const name = collection === 'decrees' ? actId(parsed.data as Entry<'decrees'>) : id;
  if (isNew && !name) throw new Error(messages.noId);
  return { ...data, ...(body ? { body } : {}), ...(isNew && { id: name }) };
}

const messages = {
  unreadable:
    'تعذّرت قراءة هذا الملف، فلا يُحفظ فوقه شيء. افتحه في محرر نصوص وصحّح صياغته، ثم أعد فتحه هنا.',
  noId: 'للمدخل الجديد معرّف. اكتب في أول النموذج حروفاً لاتينية صغيرة وأرقاماً وشرطات، مثل: civil-record-extract',
} as const;
