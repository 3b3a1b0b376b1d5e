import { element } from './element.ts';

interface Options {
  title: string;
  /** The whole of the window's width, for texts beside each other. */
  isWide?: boolean;
  /** Whether Escape leaves it. */
  canLeave?: boolean;
}

/**
 * Opens a dialog over the page and resolves to what `fill`'s answer was called with, or to undefined for one that was
 * left. The browser keeps the focus inside, and gives it back.
 */
export function openDialog<T>(
  { title, isWide = false, canLeave = true }: Options,
  fill: (answer: (value: T | undefined) => void) => readonly (Node | string)[],
): Promise<T | undefined> {
  const heading = element('h2', { id: `desk-dialog-${(count += 1)}`, textContent: title });
  const dialog = element('dialog', {
    className: isWide ? 'desk-dialog desk-dialog-wide' : 'desk-dialog',
    attrs: { 'aria-labelledby': heading.id },
  });
  return new Promise((resolve) => {
    const answer = (value: T | undefined) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (canLeave) answer(undefined);
    });
    // Decap listens to keys of the whole page.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.append(heading, ...fill(answer));
    document.body.append(dialog);
    dialog.showModal();
  });
}

let count = 0;
