export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: readonly XmlNode[];
}
/** An element, or the text between elements. */
export type XmlNode = XmlElement | string;

/** An element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: readonly (XmlNode | readonly XmlNode[] | undefined)[]
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.flat().filter((child) => child !== undefined),
  };
}

/** A whole document. Adds no white space, which would be text. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

function write(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const { name, attributes, children } = node;
  const start = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(value, true)}"`,
  );
  return children.length
    ? `<${name}${start.join('')}>${children.map(write).join('')}</${name}>`
    : `<${name}${start.join('')}/>`;
}

/** Parsers read a bare line end of an attribute as a space, and a carriage return anywhere as a line feed. */
function escape(text: string, isAttribute = false): string {
  return keepXml(text).replace(
    isAttribute ? /[&<>"\t\n\r]/g : /[&<>\r]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
}

/** A text without what no XML 1.0 document can hold, not even escaped: controls, lone surrogates, two non-characters. */
export function keepXml(text: string): string {
  return text.replace(notXml, '');
}

const notXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
