import type { Notice } from './worker/freshness.ts';

/** Shows a line at the foot of the window, with a button where a newer page can be had; '' takes it away. */
export function showNotice({ text, isNewer }: Notice): void {
  if (text === line?.firstChild?.textContent) return;
  line?.remove();
  line = undefined;
  if (!text) return;
  line = document.createElement('div');
  line.className =
    'sticky bottom-0 z-10 flex flex-wrap items-baseline gap-x-4 border-t border-border bg-sheet px-4 py-1 text-sm print:hidden';
  line.setAttribute('role', 'status');
  document.body.append(line);
  line.append(make('p', text));
  if (isNewer) line.append(loadButton());
}

let line: HTMLElement | undefined;

function loadButton(): HTMLElement {
  const button = make('button', 'اعرض الأحدث');
  button.className = 'cursor-pointer py-2 text-primary underline underline-offset-8';
  button.addEventListener('click', () => location.reload());
  return button;
}

function make(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
