import { joinWithAnd } from '#arabic/join.ts';
import { formatDate } from '#domain/date.ts';
import { citeAct, parseActId } from '#domain/decree/identifier.ts';
import type { DeskField } from '../config/fields-from-schema.ts';

/**
 * What a folded item of a list is called: the first two of its fields that say something in Arabic.
 * `{ type: 'office', name: 'أمانة السجل' } // => 'مكتب، أمانة السجل'`
 */
export function itemLabel(list: Pick<DeskField, 'label' | 'fields'>, item: object): string {
  const { fields = [] } = list;
  const said = fields.flatMap((field) => say(field, Reflect.get(item, field.name)) ?? []);
  const [first] = fields;
  return said.slice(0, 2).join('، ') || `${first?.label ?? list.label}: —`;
}

/** Nothing where the field is empty, or its value is for machines: an address, a key, the id of what only the server knows. */
function say(field: DeskField, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return Object.hasOwn(speakers, field.widget) ? speakers[field.widget]?.(field, value) : undefined;
}

const speakers: Record<string, (field: DeskField, value: unknown) => string | undefined> = {
  string: sayText,
  text: sayText,
  select({ options = [] }, value) {
    const known = options as { label: string; value: string }[];
    const chosen = Array.isArray(value) ? value : [value];
    const labels = chosen.flatMap((one) => known.find(({ value }) => value === one)?.label ?? []);
    return joinWithAnd(labels) || undefined;
  },
  relation({ collection }, value) {
    const act = collection === 'decrees' ? parseActId(String(value)) : undefined;
    return act && citeAct(act);
  },
  date(_, value) {
    const isDate = /^\d{4}(?:-\d\d){0,2}$/.test(String(value));
    return isDate ? formatDate(String(value)) : undefined;
  },
  number: ({ label }, value) => `${label} ${String(value)}`,
};

/** A text is shown from its beginning; a number among words, such as that of an article, with its label. */
function sayText({ label }: DeskField, value: unknown): string | undefined {
  const [line = ''] = String(value).trim().split('\n');
  if (/\p{Script=Arabic}/u.test(line)) return line.length > 80 ? `${line.slice(0, 80)}…` : line;
  return /^\d[\d ./-]*$/.test(line) ? `${label} ${line}` : undefined;
}
