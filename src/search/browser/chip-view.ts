import type { Chip } from './chips.ts';
import { copyOf, findPart } from './find-part.ts';

/** Shows the choices as buttons that take them back. The focus stays in its place of the row. */
export function drawChips(
  list: HTMLElement,
  template: HTMLTemplateElement,
  chips: Chip[],
  takeBack: (chip: Chip) => void,
): void {
  const keys = chips.map(({ name, value }) => `${name}=${value}`).join();
  if (list.dataset.shown === keys) return;
  list.dataset.shown = keys;

  const buttons = () => [...list.querySelectorAll('button')];
  const place = buttons().findIndex((button) => button === document.activeElement);
  list.replaceChildren(
    ...chips.map((chip) => {
      const item = copyOf(template);
      findPart(item, 'bdi').textContent = chip.label;
      findPart(item, 'button').addEventListener('click', () => takeBack(chip));
      return item;
    }),
  );
  if (place >= 0) (buttons()[place] ?? buttons().at(-1))?.focus();
}
