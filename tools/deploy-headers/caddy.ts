import type { Answer, Headers } from '#domain/serving/headers.ts';

/** Snippets for a Caddyfile: `bawaba_headers` for every answer, `bawaba_page` for a page in place of what was asked for. */
export function caddyHeaders(common: Headers, answers: readonly Answer[], types: Headers): string {
  const names = namesOf(answers);
  const page = answers.at(-1)?.headers ?? {};
  return [
    snippet('bawaba_headers', [
      header('', common),
      // A route keeps the order. What is deferred is carried out from the last to the first, so the first that fits has
      // the last word; of the types, which are not, the last.
      'route {',
      ...answers.flatMap(({ kind, at, headers }) => [
        indent(`@${kind} path_regexp ${quote(at)}`),
        indent(header(`@${kind} `, headers, names)),
      ]),
      indent(`@type path_regexp "[.][^/]+$"\nheader @type Content-Type application/octet-stream`),
      ...Object.entries(types)
        .reverse()
        .map(([end, type]) => indent(typed(end, type))),
      '}',
    ]),
    snippet('bawaba_page', [
      header('', { ...page, 'Content-Type': types['.html'] ?? 'text/html' }, names),
    ]),
  ].join('\n');
}

/** The headers that differ from one kind of answer to another. */
function namesOf(answers: readonly Answer[]): string[] {
  return [...new Set(answers.flatMap(({ headers }) => Object.keys(headers)))].sort();
}

/** The snippet by which the addresses of removed pages answer 410. */
export function caddyRemoved(paths: readonly string[]): string {
  const removed = paths.flatMap((path) => [path, `${path}index.html`]);
  return snippet(
    'bawaba_removed',
    removed.length === 0 ? [] : [`@removed path ${removed.join(' ')}`, 'error @removed 410'],
  );
}

function typed(end: string, type: string): string {
  const name = `@type${end.replaceAll(/[^a-z0-9]/g, '-')}`;
  return `${name} path *${end}\nheader ${name} Content-Type ${quote(type)}`;
}

/** Sets the headers, and takes back those of `names` that are not among them. */
function header(matcher: string, headers: Headers, names: readonly string[] = []): string {
  return [
    `header ${matcher}{`,
    ...(names.length > 0 ? ['\tdefer'] : []),
    ...Object.entries(headers).map(([name, value]) => `\t${name} ${quote(value)}`),
    ...names.filter((name) => !(name in headers)).map((name) => `\t-${name}`),
    '}',
  ].join('\n');
}

function snippet(name: string, lines: string[]): string {
  return [`(${name}) {`, ...lines.map(indent), '}', ''].join('\n');
}

const quote = (text: string) => `"${text}"`;
const indent = (text: string) => text.replace(/^(?=.)/gm, '\t');
