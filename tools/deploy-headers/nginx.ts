import type { Answer, Headers } from '#domain/serving/headers.ts';

/** nginx's maps, for `http {}`: from the path to the kind of answer, and from that to each header that differs. */
export function nginxAnswers(answers: readonly Answer[]): string {
  const kinds = answers.map(({ kind, at }) => [`"~${at}"`, kind]);
  return [
    map('$uri', '$bawaba_answer', kinds),
    ...namesOf(answers).map((name) => {
      const values = answers.flatMap(({ kind, headers }) => {
        const value = headers[name];
        return value === undefined ? [] : [[kind, `"${value}"`]];
      });
      return map('$bawaba_answer', variableOf(name), values);
    }),
  ].join('\n');
}

/** The headers, for `server {}`. nginx leaves out one whose value is empty. */
export function nginxHeaders(common: Headers, answers: readonly Answer[]): string {
  return [
    ...Object.entries(common).map(([name, value]) => [name, `"${value}"`]),
    ...namesOf(answers).map((name) => [name, variableOf(name)]),
  ]
    .map(([name, value]) => `add_header ${name} ${value} always;\n`)
    .join('');
}

/** The media types, for `server {}`. What nginx cannot tell by the last ending gets a location of its own. */
export function nginxTypes(types: Headers): string {
  const all = Object.entries(types);
  const isPlain = (end: string) => /^[.][^.]+$/.test(end);
  const plain = all.filter(([end]) => isPlain(end));
  const others = all.filter(([end]) => !isPlain(end));
  return [
    'default_type application/octet-stream;',
    'types {',
    ...plain.map(([end, type]) => `  "${type}" ${end.slice(1)};`),
    '}',
    ...others.map(
      ([end, type]) =>
        `location ~ ${end.replaceAll('.', '[.]')}$ {\n  types {}\n  default_type "${type}";\n}`,
    ),
    '',
  ].join('\n');
}

/** The addresses that answer 410, for `http {}`. */
export function nginxRemoved(paths: readonly string[]): string {
  const removed = paths.flatMap((path) => [path, `${path}index.html`]);
  return map(
    '$uri',
    '$bawaba_removed',
    removed.map((path) => [`"${path}"`, '1']),
  );
}

/** The headers that differ from one kind of answer to another. */
export function namesOf(answers: readonly Answer[]): string[] {
  return [...new Set(answers.flatMap(({ headers }) => Object.keys(headers)))].sort();
}

function map(from: string, to: string, lines: string[][]): string {
  return `map ${from} ${to} {\n  default "";\n${lines
    .map((line) => `  ${line.join(' ')};\n`)
    .join('')}}\n`;
}

const variableOf = (header: string) => `$bawaba_${header.toLowerCase().replaceAll('-', '_')}`;
