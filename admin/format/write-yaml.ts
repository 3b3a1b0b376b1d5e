import { Document, isScalar, visit, type Scalar } from 'yaml';

type Style = Scalar.Type;

/** Block YAML of a value: no line is folded, and what another reader would take for a number or a date is quoted. */
export function writeYaml(value: unknown, style?: Style): string {
  return write(value, { style });
}

/** The value on one line, for a list or an object in brackets. */
export function writeFlow(value: unknown): string {
  return write(value, { isFlow: true }).trimEnd();
}

/** Whether a text that stands without quotes would be read as it is, by readers of YAML 1.1 too. */
export function isPlainSafe(text: string): boolean {
  return write(text, {}) === `${text}\n`;
}

function write(
  value: unknown,
  { style, isFlow = false }: { style?: Style | undefined; isFlow?: boolean },
) {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const own = styleOf(node.value) ?? style;
      if (own) node.type = own;
    },
    Collection(_, node) {
      if (isFlow) node.flow = true;
    },
  });
  if (isFlow && isScalar(document.contents) && String(document.contents.value).includes('\n'))
    document.contents.type = 'QUOTE_DOUBLE';
  return escapeBreaks(document.toString(options));
}

const options = {
  lineWidth: 0,
  singleQuote: true,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/**
 * Other readers of YAML take a bare 2012-02-14 for a date and a bare 017 for a number; a break at the end of a text
 * would be lost among the blank lines of the file.
 */
function styleOf(text: string): Style | undefined {
  if (hasStrangeBreak.test(text) || text.endsWith('\n')) return 'QUOTE_DOUBLE';
  return /^[+*#(\d][\d\s/:.()*#+-]*$/.test(text) ? 'QUOTE_SINGLE' : undefined;
}

/** Line ends of Unicode and characters that YAML does not print: readers differ on them unless they are escaped. */
// eslint-disable-next-line no-control-regex
const hasStrangeBreak = /[\0-\x08\v\f\r\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** JSON, by which `yaml` quotes, leaves them as they are; they stand nowhere but in quotes. */
function escapeBreaks(yaml: string): string {
  return yaml.replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
