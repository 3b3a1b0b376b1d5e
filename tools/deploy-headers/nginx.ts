import type { Answer, Headers } from '#domain/serving/headers.ts';

/**
 * The headers, for `server {}`: those of a page for all, and a location for every other kind with its own. nginx tries the
 * patterns of locations on every request, which costs it more than the headers do; so what a folder tells is told by the
 * folder, with its own patterns inside, and values stand there as they are, for variables cost as much.
 */
export function nginxHeaders(common: Headers, answers: readonly Answer[], types: Headers): string {
  const others = answers.slice(0, -1);
  const folders = others.filter(({ at }) => isFolder(at));
  const folderOf = ({ at }: Answer) => folders.find((folder) => at.startsWith(folder.at));
  const write = (answer: Answer): string => {
    const inside = others.filter((each) => each !== answer && folderOf(each) === answer);
    return location(isFolder(answer.at) ? `^~ ${answer.at.slice(1)}` : pattern(answer.at), [
      ...lines({ ...common, ...answer.headers }),
      ...(isFolder(answer.at) ? [hidden] : []),
      ...(answer.kind === 'open' ? compound(types) : []),
      ...inside.map(write),
    ]);
  };
  const unlikePages = others.filter((answer) => answer.at.startsWith('^') && !folderOf(answer));
  return [
    ...lines({ ...common, ...answers.at(-1)?.headers }),
    pages(unlikePages.map(({ at }) => at.slice(1))),
    hidden,
    ...others.filter((answer) => isFolder(answer.at) || !folderOf(answer)).map(write),
    '',
  ].join('\n');
}

/** The media types that the last ending tells, for `server {}`. */
export function nginxTypes(types: Headers): string {
  const plain = Object.entries(types).filter(([end]) => isPlain(end));
  return [
    'default_type application/octet-stream;',
    'types {',
    ...plain.map(([end, type]) => `  "${type}" ${end.slice(1)};`),
    '}',
    '',
  ].join('\n');
}

/** The addresses that answer 410, for `http {}`. */
export function nginxRemoved(paths: readonly string[]): string {
  const removed = paths.flatMap((path) => [path, `${path}index.html`]);
  return [
    'map $uri $bawaba_removed {',
    '  default "";',
    ...removed.map((path) => `  "${path}" 1;`),
    '}',
    '',
  ].join('\n');
}

/** What nginx cannot tell by the last ending. */
function compound(types: Headers): string[] {
  return Object.entries(types)
    .filter(([end]) => !isPlain(end))
    .map(([end, type]) =>
      location(pattern(`${end.replaceAll('.', '[.]')}$`), ['types {}', `default_type "${type}";`]),
    );
}

const isPlain = (end: string) => /^[.][^.]+$/.test(end);

const lines = (headers: Headers) =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);

const isFolder = (at: string) => /^\^[\w/-]+\/$/.test(at);
const pattern = (at: string) => `~ "${at}"`;

function location(at: string, body: readonly string[]): string {
  const indented = body.join('\n').replace(/^(?=.)/gm, '  ');
  return `location ${at} {\n${indented}\n}`;
}

/** First of all what is asked for most: after this one pattern no other is tried. A removed page says that it is. */
const pages = (others: readonly string[]) =>
  location(pattern(`^(?!${others.join('|')})(?:/[^/.][^/]*)*/(?:index[.]html)?$`), [
    'if ($bawaba_removed) {',
    '  return 410;',
    '}',
  ]);

/** Hidden files, and what is only sent in place of another. */
const hidden = location(pattern('(?:/[.](?!well-known/)|[.](?:br|gz)$)'), ['return 404;']);
