import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

const elements = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const attributes =
  /^(?:alt|aria-describedby|aria-label|checked|cite|class|colspan|data-align|data-footnote-(?:back)?ref|data-footnotes|data-language|datetime|dir|disabled|headers|height|href|id|lang|open|reversed|rowspan|scope|span|src|start|tabindex|title|type|value|width)$/;
const address = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\])|(?![^/?#]*:)[^/\\])/i;

/** Everything in rendered HTML that could run, or is not on the list; read by the parser that browsers have. */
export function findActive(html: string): string[] {
  const found: string[] = [];
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(html).childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') continue;
    if (!('tagName' in node)) {
      found.push(node.nodeName);
      continue;
    }
    const { tagName } = node;
    if (!elements.has(tagName) || !node.namespaceURI.endsWith('xhtml')) found.push(`<${tagName}>`);
    for (const { name, value } of node.attrs) found.push(...judge(tagName, name, value));
    waiting.push(...node.childNodes);
  }
  return found;
}

function judge(tagName: string, name: string, value: string): string[] {
  const said = `${tagName} ${name}="${value}"`;
  if (name === '__astro_image_') return [];
  if (!attributes.test(name)) return [said];
  if (tagName === 'input') return name !== 'type' || value === 'checkbox' ? [] : [said];
  if (name === 'id') return isOwn(value) ? [] : [said];
  if (!/^(?:href|src|cite)$/.test(name)) return [];
  // Browsers drop these before they look for a scheme.

  const seen = value.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');
  return seen === '' || address.test(seen) ? [] : [said];
}

function isOwn(id: string): boolean {
  return (
    id.startsWith('user-content-') ||
    id === 'footnote-label' ||
    /[؀-ۿ]/.test(id) ||
    !/[a-z]/i.test(id)
  );
}
