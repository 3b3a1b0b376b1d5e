import type { z } from 'astro/zod';
import { isScalar, Document, visit } from 'yaml';

/**
 * The text of an entry's file: block YAML in the order of the schema's fields, without empty ones;
 * for `md` and `mdx` between `---` lines and before the body. `data` must have passed `schema`.
 */
export function formatEntry(
  schema: z.ZodType<object>,
  extension: 'md' | 'mdx' | 'yaml',
  data: object,
  body = '',
): string {
  const yaml = formatYaml(inSchemaOrder(schema.parse(data), data));
  if (extension === 'yaml') return yaml;
  return `---\n${yaml}---\n${body ? `\n${body.trim()}\n` : ''}`;
}

/** What a strict object returns has its fields in the schema's order, and defaults, which stay unwritten. */
function inSchemaOrder(parsed: unknown, given: unknown): unknown {
  if (Array.isArray(parsed) && Array.isArray(given))
    return parsed.map((item, index) => inSchemaOrder(item, given[index]));
  if (!isRecord(parsed) || !isRecord(given)) return parsed;
  const fields = Object.entries(parsed)
    .filter(([key]) => !isEmpty(given[key]))
    .map(([key, value]) => [key, inSchemaOrder(value, given[key])]);
  return Object.fromEntries(fields);
}

function formatYaml(data: unknown): string {
  const document = new Document(data, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      // Other readers of YAML take a bare 2012-02-14 for a date and a bare 017 for a number.
      if (
        isScalar(node) &&
        typeof node.value === 'string' &&
        /^[+*#(\d][\d\s/:.()*#+-]*$/.test(node.value)
      )
        node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.values(value).every(isEmpty))
  );
}
