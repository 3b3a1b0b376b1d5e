/** The opening tag of an element, as a page has it. */
export interface Tag {
  name: string;
  attributes: Attribute[];
  isClosed: boolean;
}

export interface Attribute {
  name: string;
  /** As it stands in the page: its character references are not read. */
  value: string;
  /** Absent where there is no value. */
  quote: string | undefined;
}

export const attribute = (name: string, value = ''): Attribute => ({ name, value, quote: '"' });

export function valueOf({ attributes }: Tag, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

export function withValue(tag: Tag, name: string, value: string): Tag {
  const others = tag.attributes.filter((attribute) => attribute.name !== name);
  return { ...tag, attributes: [...others, attribute(name, value)] };
}

export function writeTag({ name, attributes, isClosed }: Tag): string {
  const written = attributes.map(({ name, value, quote }) =>
    quote === undefined ? ` ${name}` : ` ${name}=${quote}${value}${quote}`,
  );
  return `<${name}${written.join('')}${isClosed ? '/' : ''}>`;
}
