/** The element that the markup calls so. Throws when it is missing, as a page without it cannot work. */
export function part<T extends Element = HTMLElement>(root: ParentNode, name: string): T {
  const element = root.querySelector<T>(`[data-part="${name}"]`);
  if (!element) throw new Error(`The page of downloads has no ${name}.`);
  return element;
}

/** A new copy of what a template holds. */
export function copyOf(root: ParentNode, template: string): HTMLElement {
  const { content } = part<HTMLTemplateElement>(root, template);
  const copy = document.importNode(content, true).firstElementChild;
  if (!(copy instanceof HTMLElement)) throw new Error(`The template ${template} is empty.`);
  return copy;
}

/** Writes only what is another, so that it is not read out again. */
export function write(root: ParentNode, name: string, text: string): void {
  const element = part(root, name);
  if (element.textContent !== text) element.textContent = text;
}
