import { elementOf, metaOf, shapeOf, type Schema } from '#schema/walk.ts';

/**
 * A field's value as lines that an editor reads, with the labels of the form; '' for what is left out.
 * `['a', 'b'] // => '• a\n• b'`
 */
export function readable(schema: Schema | undefined, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return readableList(schema, value);
  if (typeof value === 'object') return readableObject(schema, value as Record<string, unknown>);
  if (typeof value === 'boolean') return value ? 'نعم' : 'لا';
  const text = String(value);
  return (schema && metaOf(schema).options?.[text]) ?? showDay(text);
}

/** An ISO date as civil servants write it: `'2026-03-01' // => '1/3/2026'`; any other text stays. */
export function showDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return day === undefined ? text : `${Number(day)}/${Number(month)}/${year}`;
}

function readableList(schema: Schema | undefined, items: unknown[]): string {
  const element = schema && elementOf(schema);
  return items
    .map((item) => readable(element, item))
    .map((text) => `• ${text.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

function readableObject(schema: Schema | undefined, value: Record<string, unknown>): string {
  const shape = (schema && shapeOf(schema)) ?? {};
  return Object.entries(value)
    .map(([key, child]) => ({ key, text: readable(shape[key], child) }))
    .filter(({ text }) => text)
    .map(({ key, text }) => {
      const label = (shape[key] && metaOf(shape[key]).label) ?? key;
      return text.includes('\n')
        ? `${label}:\n  ${text.replaceAll('\n', '\n  ')}`
        : `${label}: ${text}`;
    })
    .join('\n');
}
