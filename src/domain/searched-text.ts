/** How what is searched of a page follows from its elements. */

/** Nothing in these is searched. */
export const silentElements = [
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'nav',
  'form',
  'button',
  'select',
];

/** These end no sentence. */
export const inlineElements = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'wbr',
];

/** What follows these belongs to them, as an answer does to its question. */
export const leadingElements = ['dt', 'th', 'h2', 'h3', 'h4', 'h5', 'h6'];
