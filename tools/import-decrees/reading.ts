import { stripBidiControls } from '#arabic/bidi.ts';
import type { Organisations } from './issuer.ts';
import type { Mapping, Role } from './mapping.ts';
import type { SourceAct } from './source.ts';

/** A thing understood, and the words that say it. */
export interface Finding {
  field: string;
  value: string;
  /** The words, and where they stand: a field of the source, the title, a line of the text. */
  from: string;
}

/** A value of the source, and the words that say it, with their place. */
export interface Told {
  value: string;
  from: string;
}

const openingLines = 14;
const closingLines = 12;

/** One act while it is read: what its source says, and what was understood so far. */
export class Reading {
  readonly act: SourceAct;
  readonly mapping: Mapping;
  readonly organisations: Organisations;
  /** The first and the last lines of the text, where acts say what they are, without the marks of Markdown. */
  readonly opening: string[];
  readonly closing: string[];
  readonly findings: Finding[] = [];
  readonly warnings: string[];
  readonly #used = new Set<string>();

  constructor(act: SourceAct, mapping: Mapping, organisations: Organisations) {
    const lines = act.text.split('\n').filter((line) => line.trim());
    this.act = act;
    this.mapping = mapping;
    this.organisations = organisations;
    this.opening = lines.slice(0, openingLines).map(withoutMarks);
    this.closing = lines.slice(-closingLines).map(withoutMarks);
    this.warnings = [...act.warnings];
  }

  /** What the fields of a role say, in the order of the source. */
  told(role: Role): Told[] {
    return [...this.act.fields].flatMap(([key, field]) => {
      if (this.mapping.roleOf(key) !== role) return [];
      this.#used.add(key);
      const value = stripBidiControls(field.value).trim();
      const place = field.line ? `${key}, line ${field.line}` : key;
      return value ? [{ value, from: `${quoteStart(value)} (${place})` }] : [];
    });
  }

  /** Notes what was understood, and returns it. */
  find<T>(field: string, value: T, from: string): T {
    const isObject = typeof value === 'object' && value !== null;
    const shown = isObject ? Object.values(value).filter(Boolean).join(' = ') : String(value);
    this.findings.push({ field, value: shown, from });
    return value;
  }

  /** The fields that told nothing. */
  unused(): string[] {
    return [...this.act.fields.keys()].filter((key) => !this.#used.has(key));
  }
}

/** The first words of a text in quotation marks. */
export function quoteStart(text: string, count = 12): string {
  const words = text.split(/\s+/);
  return words.length > count ? `«${words.slice(0, count).join(' ')}…»` : `«${text}»`;
}

function withoutMarks(line: string): string {
  return stripBidiControls(line)
    .replace(/^\s*(?:#{1,6}|>|[-*])\s+/, '')
    .replace(/\*\*|__|\\(?=[^\p{L}])/gu, '')
    .trim();
}
