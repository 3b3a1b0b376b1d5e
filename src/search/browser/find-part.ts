/** The one element that the markup promises. Throws when it is missing, as a page without it cannot work. */
export function findPart<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const part = root.querySelector<T>(selector);
  if (!part) throw new Error(`The search page has no ${selector}.`);
  return part;
}

/** A new copy of the first element in a template. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  return findPart(document.importNode(template.content, true), '*');
}
