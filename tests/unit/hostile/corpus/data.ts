/** Front matter that multiplies, pollutes or is none, and texts that no reader sees. */
import { front, page, type Row } from './row.ts';

function data(name: string, lines: string | (() => string), expected: string): Row {
  const source = typeof lines === 'string' ? front(lines) : () => front(lines());
  return { name, collection: 'pages', source, expected };
}

function bytes(name: string, source: Uint8Array | (() => Uint8Array), expected: string): Row {
  return { name, collection: 'pages', source, expected };
}

const laughs = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefgh'.split('').map((key, index) => {
    const before = `*${'abcdefg'.charAt(index)}`;
    return `${key}: &${key} [${Array.from({ length: 9 }, () => before).join(',')}]`;
  }),
];

const bombs = [
  data('a billion laughs', `${laughs.join('\n')}\n`, 'yaml:BAD_ALIAS'),
  data('a mapping that holds itself', 'a: &a\n  b: *a\n', 'yaml:BAD_ALIAS'),
  data('a list that holds itself', 'a: &a [*a]\n', 'yaml:BAD_ALIAS'),
  data('an alias of nothing', 'a: *b\n', 'yaml:BAD_ALIAS'),
  data('an alias before its anchor', 'a: *b\nb: &b x\n', 'yaml:BAD_ALIAS'),
  data('a thousand aliases', () => `a: &a x\nb: [${'*a, '.repeat(1000)}*a]\n`, 'yaml:BAD_ALIAS'),
  data('a hundred thousand brackets', () => `a: ${'[\n'.repeat(100_000)}\n`, 'manyMarks'),
  data('a thousand brackets', () => `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, 'tooDeep'),
  data('a thousand braces', () => `a: ${'{b: '.repeat(1000)}x${'}'.repeat(1000)}\n`, 'tooDeep'),
  data('a thousand dashes', () => `a:\n  ${'- '.repeat(1000)}x\n`, 'tooDeep'),
  data('a thousand question marks', () => `${'? '.repeat(1000)}x\n`, 'tooDeep'),
  data(
    'a staircase',
    () => Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    'tooDeep',
  ),
  data('a list of a hundred thousand', () => `a: [${'1,\n'.repeat(80_000)}1]\n`, 'manyMarks'),
  data(
    'thirty thousand fields',
    () => Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join(''),
    'largeFields',
  ),
  data(
    'nine thousand fields',
    () => Array.from({ length: 9000 }, (_, index) => `k${index}: 1\n`).join(''),
    'غير معروف',
  ),
  data('nine thousand faults', () => `sources: [${'1,'.repeat(9000)}1]\n`, 'moreProblems'),
  data('huge front matter', () => `note: |\n${'  نص طويل\n'.repeat(40_000)}`, 'largeFields'),
  data('a line of ten megabytes', () => `note: ${'س'.repeat(5_000_000)}\n`, 'tooLarge'),
  data('a field of sixty thousand letters', () => `note: ${'س'.repeat(60_000)}\n`, 'longLine'),
  data(
    'a number of a hundred thousand digits',
    () => `lastReviewed: ${'9'.repeat(40_000)}\n`,
    'غير صحيح',
  ),
];

const structure: Row[] = [
  data('the prototype of all', '__proto__:\n  polluted: true\n', 'forbiddenKey'),
  data('a prototype in quotes', '"__proto__": {polluted: true}\n', 'forbiddenKey'),
  data('a prototype in escapes', '"\\x5f_proto__": {polluted: true}\n', 'forbiddenKey'),
  data('a constructor', 'constructor:\n  prototype:\n    polluted: true\n', 'forbiddenKey'),
  data(
    'a prototype further down',
    'sources:\n  - label: أ\n    __proto__: {polluted: true}\n',
    'forbiddenKey',
  ),
  data('a property of every object', 'toString: x\n', 'غير معروف'),
  data(
    'a property of every object further down',
    'sources:\n  - label: أ\n    kind: other\n    hasOwnProperty: x\n',
    'غير معروف',
  ),
  data('a merged mapping', '<<: {title: آخر}\n', 'غير معروف'),
  data('a merged alias', 'a: &a {b: c}\n<<: *a\n', 'غير معروف'),
  data('a function', 'note: !!js/function "function () { return 1 }"\n', 'yaml:TAG_RESOLVE_FAILED'),
  data('an undefined value', 'note: !!js/undefined ""\n', 'yaml:TAG_RESOLVE_FAILED'),
  data('a regular expression', 'note: !!js/regexp /(a+)+$/\n', 'yaml:TAG_RESOLVE_FAILED'),
  data(
    'an object of Python',
    'note: !!python/object/apply:os.system ["id"]\n',
    'yaml:TAG_RESOLVE_FAILED',
  ),
  data('an object of Ruby', 'note: !ruby/object:Gem::Installer {}\n', 'yaml:TAG_RESOLVE_FAILED'),
  data(
    'a tag by its whole name',
    'note: !<tag:yaml.org,2002:binary> aGk=\n',
    'yaml:TAG_RESOLVE_FAILED',
  ),
  data('bytes', 'note: !!binary aGk=\n', 'yaml:TAG_RESOLVE_FAILED'),
  data('a set', 'note: !!set {a, b}\n', 'yaml:TAG_RESOLVE_FAILED'),
  data('a moment', 'lastReviewed: !!timestamp 2001-01-01\n', 'yaml:TAG_RESOLVE_FAILED'),
  data('a key twice', 'title: آخر\n', 'yaml:DUPLICATE_KEY'),
  data('a key twice, in quotes', '"title": آخر\n', 'yaml:DUPLICATE_KEY'),
  data('a key that is a list', '? [a, b]\n: c\n', 'yaml:NON_STRING_KEY'),
  data('a date that cannot be a text', 'lastReviewed: {toString: x}\n', 'التاريخ «…» غير صحيح'),
  {
    name: 'a choice that cannot be a text',
    collection: 'pages',
    source: front().replace('unverified', '{toString: x}'),
    expected: 'القيمة «…» غير مقبولة',
  },
  {
    name: 'a text for fields',
    collection: 'pages',
    source: '---\n"نص"\n---\n',
    expected: 'notMapping',
  },
  {
    name: 'nothing for fields',
    collection: 'pages',
    source: '---\n---\nنص\n',
    expected: 'notMapping',
  },
  {
    name: 'another version of YAML',
    collection: 'polls',
    source: '%YAML 1.1\n---\ntitle: yes\n',
    expected: 'yaml:BAD_DIRECTIVE',
  },
  {
    name: 'a prefix of tags',
    collection: 'polls',
    source: '%TAG !e! tag:evil.example,2000:\n---\ntitle: x\n',
    expected: 'yaml:BAD_DIRECTIVE',
  },
  {
    name: 'two documents',
    collection: 'polls',
    source: 'title: x\n---\ntitle: y\n',
    expected: 'yaml:MULTIPLE_DOCS',
  },
  {
    name: 'code for front matter',
    collection: 'pages',
    source: '---js\nprocess.exit()\n---\n',
    expected: 'codeFrontMatter',
  },
  {
    name: 'JSON for front matter',
    collection: 'pages',
    source: '---json\n{"title": "x"}\n---\n',
    expected: 'codeFrontMatter',
  },
  {
    name: 'TOML for front matter',
    collection: 'pages',
    source: '+++\ntitle = "x"\n+++\n',
    expected: 'noFrontMatter',
  },
  {
    name: 'front matter that ends twice',
    collection: 'topics',
    source: '---\ntitle: "أ\n---{process.exit()}\nب"\n---\n',
    expected: 'codeFrontMatter',
  },
  {
    name: 'front matter that TOML ends',
    collection: 'topics',
    source: '---\ntitle: "أ\n+++\nimport x from "y"\n+++\nب"\n---\n',
    expected: 'codeFrontMatter',
  },
  {
    name: 'front matter without an end',
    collection: 'pages',
    source: () => `---\n${'a: b\n'.repeat(5000)}`,
    expected: 'unclosedFrontMatter',
  },
];

const hidden: [name: string, text: string][] = [
  ['an override to the right', '\u202Eنص'],
  ['an override to the left', '\u202Dنص'],
  ['a null', 'ن\0ص'],
  ['a bell', 'ن\u0007ص'],
  ['an escape of a terminal', '\u001B[31mنص'],
  ['a deleted character', 'ن\u007Fص'],
  ['a next line of a mainframe', 'ن\u0085ص'],
  ['a return without a line', 'ن\rص'],
  ['a form feed', 'ن\fص'],
  ['a tag that nobody sees', 'نص\u{E0041}\u{E0042}'],
  ['an annotation', '\uFFF9نص\uFFFAآخر\uFFFB'],
  ['a character that is none', 'نص\uFFFF'],
];

const texts = [
  ...hidden.map(([name, text]) => page(`${name} in a body`, text, 'hidden')),
  ...hidden.map(([name, text]) => data(`${name} in a field`, `note: '${text}'\n`, 'hidden')),
  data('an override in an escape', 'note: "\\u202Eنص"\n', 'hidden'),
  data('a null in an escape', 'note: "\\0"\n', 'hidden'),
  data('half a character in an escape', 'note: "\\uD800"\n', 'hidden'),
  data('the other half in an escape', 'note: "\\uDC00 x"\n', 'hidden'),
  data('a tag in an escape', 'note: "\\U000E0041"\n', 'hidden'),
  page('an override by its number', '&#x202E;نص', 'hidden'),
  page('an override by its decimal number', '&#8238;نص', 'hidden'),
  page('a character beyond all', '&#x110000;نص', 'hidden'),
  page('a billion quotations', '>'.repeat(40_000), 'manyMarks'),
  page('a thousand quotations', `${'>'.repeat(1000)} نص`, 'tooDeep'),
  page('a thousand lists', `${'1. '.repeat(1000)}نص`, 'tooDeep'),
  page('a thousand items', `${'- '.repeat(1000)}نص`, 'tooDeep'),
  page('a hundred thousand signs', '*_'.repeat(24_000), 'manyMarks'),
  page('forty thousand tables', '| أ |\n|---|\n'.repeat(20_000), 'manyMarks'),
  page('a line of ten million letters', 'س'.repeat(5_000_000), 'tooLarge'),
  page('a line of sixty thousand letters', 'س'.repeat(60_000), 'longLine'),
  page('five thousand open brackets', '['.repeat(5000)),
  page('five thousand links that end not', '[أ](b'.repeat(5000)),
  page('five thousand opened elements', '<b>'.repeat(5000)),
  page('five thousand elements that begin anew', '<b title=a><i title=b>نص<p>'.repeat(1500)),
  bytes('UTF-16', Buffer.from('\uFEFF---\ntitle: x\n---\n', 'utf16le'), 'notUtf8'),
  bytes('a broken sequence', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc3, 0x28]), 'notUtf8'),
  bytes('a slash that is too long', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc0, 0xaf]), 'notUtf8'),
  bytes(
    'half a character in three bytes',
    Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xed, 0xa0, 0x80]),
    'notUtf8',
  ),
  bytes('a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'notUtf8'),
  bytes('an archive', Buffer.from('1f8b0800000000000003ffff', 'hex'), 'notUtf8'),
  bytes('a file of twenty megabytes', () => new Uint8Array(20 * 2 ** 20), 'tooLarge'),
  bytes(
    'a marked file with returns',
    Buffer.from(`\uFEFF${front()}\nنص\n`.replaceAll('\n', '\r\n')),
    'inert',
  ),
];

export const files: Row[] = [...bombs, ...structure, ...texts];
