/** Code in MDX that nobody reviewed. */
import { front, type Row } from './row.ts';

const bodies: [expected: string, name: string, body: string][] = [
  ['code', 'an import', 'import x from "node:fs"'],
  ['code', 'an export', 'export const x = process.env'],
  ['code', 'an expression', 'نص {process.exit(1)}'],
  ['code', 'an expression of its own', '{await import("node:child_process")}'],
  ['code', 'a comment', '{/* نص */}'],
  ['code', 'a component', '<Fragment set:html="<script>alert(1)</script>" />'],
  ['code', 'a component of a library', '<Object.constructor />'],
  ['code', 'an element', '<b>نص</b>'],
  ['code', 'an element within a line', 'نص <img src="x" onerror="alert(1)" /> نص'],
  ['code', 'an attribute that is code', '<a href={process.env.HOME}>نص</a>'],
  ['code', 'attributes from code', '<a {...globalThis}>نص</a>'],
  ['code', 'an expression in a link', '[{1 + 1}](/services/)'],
  ['code', 'an expression in a heading', '## {1 + 1}'],
  ['code', 'an expression in a cell', '| أ |\n|---|\n| {1} |'],
  ['code', 'an expression in a quotation', '> {1}'],
  ['code', 'an expression in a footnote', 'نص[^1]\n\n[^1]: {1}'],
  ['code', 'ten thousand braces', '{'.repeat(10_000)],
  ['code', 'ten thousand elements', '<A>'.repeat(10_000)],
  ['unreadableBody', 'an expression without an end', '{process.exit(1)'],
  ['unreadableBody', 'an expression that is none', '{const x}'],
  ['code', 'an import that is none', 'import {'],
  ['unreadableBody', 'an element without an end', '<A>نص'],
  ['unreadableBody', 'a comment of HTML', '<!-- نص -->'],
  ['unreadableBody', 'an autolink', '<javascript:alert(1)>'],
  ['badLink', 'a link to a script', '[أ](javascript:alert(1))'],
  ['badLink', 'a reference to a script', '[أ]\n\n[أ]: vbscript:x'],
  ['badLink', 'a picture in its address', '![أ](data:image/svg+xml,x)'],
];

export const topics: Row[] = bodies.map(([expected, name, body]) => ({
  name: `${name} in a topic`,
  collection: 'topics',
  source: `${front()}\n${body}\n`,
  expected,
}));
