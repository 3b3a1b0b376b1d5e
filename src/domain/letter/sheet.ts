/**
 * A paper that a citizen fills: the same lines make the page to print, the form with dotted lines for who has no
 * script, and the plain text for mail.
 */
export interface SheetLine {
  /** The field of the form that fills it, and where it stands on the sheet. */
  name: string;
  /** What stands before the value: «الموضوع»; '' for words that need none. */
  label: string;
  /** '' where nothing is written yet. */
  value: string;
  /** How many dotted lines an empty one leaves for a pen. */
  rows: number;
  /** What is to be written on the dotted lines, where no label says it. */
  hint?: string;
  /** Words of the form itself, which no field fills. */
  isFixed?: boolean;
  /** Left out of a filled sheet when it is empty. */
  isOptional?: boolean;
}

/** What a form holds, by the names of its fields; dates are ISO. */
export type SheetValues = Readonly<Record<string, string>>;

/** The sheet as text for a message; empty optional lines are left out, other empty ones stay to be filled. */
export function sheetText(lines: readonly SheetLine[]): string {
  return lines
    .filter(({ value, isOptional }) => value || !isOptional)
    .map(({ label, value, hint }) => {
      if (!label) return value || `(${hint ?? ''})`;
      return `${label}:${value.includes('\n') ? '\n' : ' '}${value}`.trimEnd();
    })
    .join('\n\n');
}

/** Text as typed, without the blank space around it and with no more than one empty line in a row. */
export function clean(text: string | undefined): string {
  return (text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Lines of a list, numbered: `'هوية\nعقد' // => '1. هوية\n2. عقد'`. A single one bears no number. */
export function numberLines(text: string | undefined): string {
  const items = clean(text).split('\n').filter(Boolean);
  return items.length < 2
    ? items.join('')
    : items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}
