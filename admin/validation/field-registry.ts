/** A control of Decap's form on the page. */
export interface MountedField {
  /** The id of its element: `costs-field-12`. */
  id: string;
  /** What holds it, from the outside: ids of lists and objects, and keys of items. */
  parents: readonly (string | undefined)[];
  /** The control itself where it is a class: lists and objects open what they hold when they are asked for the focus. */
  control: () => DecapControl | null;
}

export interface DecapControl {
  props: { field: { get(key: string): unknown } };
  state?: { keys?: readonly string[] };
  focus?(path: string): void;
  shouldComponentUpdate?(props: object): boolean;
}

export type Path = readonly (string | number)[];

const fields = new Map<string, MountedField>();

/** Makes a control known while it is on the page. */
export function mountField(field: MountedField): () => void {
  fields.set(field.id, field);
  return () => fields.delete(field.id);
}

/** The place of a field's value in the entry; items of a list have their present numbers. */
export function pathOf({ id, parents }: MountedField): (string | number)[] {
  const path: (string | number)[] = [];
  let list: DecapControl | null = null;
  for (const step of [...parents, id]) {
    const name = step === undefined ? undefined : /^(.*)-field-\d+$/.exec(step)?.[1];
    if (step === undefined || (name !== undefined && isSoleField(list, path))) continue;
    if (name === undefined) path.push(list?.state?.keys?.indexOf(step) ?? -1);
    else {
      path.push(name);
      list = fields.get(step)?.control() ?? null;
    }
  }
  return path;
}

/** The field at a path, or else the nearest one that holds it. */
export function findField(path: Path): MountedField | undefined {
  let best: { field: MountedField; depth: number } | undefined;
  for (const field of fields.values()) {
    const own = pathOf(field);
    if (!own.every((step, index) => step === path[index])) continue;
    if (!best || own.length > best.depth) best = { field, depth: own.length };
  }
  return best?.field;
}

/** Opens what hides a field, and puts the focus into it. */
export function focusField(path: Path): void {
  const [first = '', ...rest] = path;
  const outermost = findField([first])?.control();
  outermost?.focus?.(rest.join('.'));
  // A list opens an item in a render of its own, one for each level.
  requestAnimationFrame(() => requestAnimationFrame(() => focusElement(path)));
}

/** The element that takes the focus for a field. */
export function inputOf(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  return element?.matches(focusable)
    ? element
    : (element?.querySelector<HTMLElement>(focusable) ?? element);
}

const focusable = 'input:not([type=hidden]), textarea, select, button, [contenteditable=true]';

function focusElement(path: Path): void {
  const field = findField(path);
  const input = field && inputOf(field.id);
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}

/** The single field of each item in a list of texts: the item's number says it all. */
function isSoleField(list: DecapControl | null, path: Path): boolean {
  return typeof path.at(-1) === 'number' && list !== null && !list.props.field.get('fields');
}
