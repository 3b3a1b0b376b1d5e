/** A piece of a page that the build writes as markup and the browser draws as elements. */
export type Piece = string | Tag | false | undefined | Piece[];

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  content: Piece[];
}

/** `tag('p', { class: 'text-sm' }, 'نص')` */
export function tag(name: string, attributes: Tag['attributes'], ...content: Piece[]): Tag {
  return { name, attributes, content };
}

/** The piece as markup, every text escaped. */
export function toMarkup(piece: Piece): string {
  if (!piece) return '';
  if (typeof piece === 'string') return escape(piece);
  if (Array.isArray(piece)) return piece.map(toMarkup).join('');
  const { name, attributes, content } = piece;
  const inside = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const open = `<${name}${inside.join('')}>`;
  return empty.has(name) ? open : `${open}${toMarkup(content)}</${name}>`;
}

/** The piece as nodes of the document, for `replaceChildren`. */
export function toNodes(piece: Piece): (Node | string)[] {
  if (!piece) return [];
  if (typeof piece === 'string') return [piece];
  if (Array.isArray(piece)) return piece.flatMap(toNodes);
  const element = document.createElement(piece.name);
  for (const [key, value] of Object.entries(piece.attributes)) element.setAttribute(key, value);
  element.append(...toNodes(piece.content));
  return [element];
}

const empty = new Set(['input', 'br']);

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function link(href: string, label: string): Tag {
  return tag('a', { href }, label);
}

/** A part of the page with its heading, as `Section.astro` has it. */
export function drawSection(id: string, title: string, content: Piece): Tag {
  return tag(
    'section',
    { id, 'aria-labelledby': `${id}-title`, class: 'scroll-mt-6 mb-12' },
    tag('h2', { id: `${id}-title`, class: 'mb-4 text-xl' }, title),
    content,
  );
}
