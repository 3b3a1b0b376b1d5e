/**
 * The HTML that may stand in a body, with the attributes of each element beside those of all: what Markdown itself
 * writes, and what editors bring along from other pages for a text's sake.
 */
export const allowedElements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'data-footnote-ref', 'data-footnote-backref'],
  abbr: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: ['cite'],
  br: [],
  caption: [],
  cite: [],
  code: ['class'],
  col: ['span'],
  colgroup: ['span'],
  dd: [],
  del: ['cite', 'datetime'],
  details: ['open'],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
  h5: ['class'],
  h6: ['class'],
  hr: [],
  i: [],
  img: ['src', 'alt', 'width', 'height'],
  input: ['type', 'checked', 'disabled'],
  ins: ['cite', 'datetime'],
  kbd: [],
  li: ['value', 'class'],
  mark: [],
  ol: ['start', 'reversed', 'type', 'class'],
  p: [],
  pre: ['class', 'data-language', 'tabindex'],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: ['class', 'data-footnotes'],
  small: [],
  span: ['class'],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan', 'headers', 'data-align'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'data-align'],
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: ['class'],
  var: [],
  wbr: [],
};

/** On every element; an `id` is taken under a prefix of its own. */
export const commonAttributes = [
  'aria-describedby',
  'aria-label',
  'dir',
  'id',
  'lang',
  'title',
] as const;

export const addressAttributes = ['cite', 'href', 'src'] as const;

/** Elements whose content goes with them: what they hold is no text. */
export const droppedWithContent: ReadonlySet<string> = new Set(
  'applet audio canvas embed frameset iframe math noembed noframes noscript object plaintext script select style svg template textarea title video xmp'.split(
    ' ',
  ),
);

/** Elements that load or run something, or take a reader's words elsewhere. An editor never needs one. */
export const activeElements: ReadonlySet<string> = new Set([
  ...droppedWithContent,
  ...'base body button fieldset form frame head html input label link meta option param portal source track'.split(
    ' ',
  ),
]);

export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** Where an element may stand, of those that close others when they stand elsewhere. */
export const parentsOf: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  col: ['colgroup', 'table'],
  colgroup: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['tbody', 'tfoot', 'thead', 'table'],
};
