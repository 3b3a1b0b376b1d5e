import type { Notice } from './worker/freshness.ts';

/** Shows a line at the foot of the window, with a button where a newer page can be had; '' takes it away. */
export function showNotice({ text, isNewer }: Notice): void {
  if (text === shown) return;
  shown = text;
  line.remove();
  if (!text) return;
  line.textContent = '';
  line.setAttribute('role', 'status');
  line.className =
    'sticky bottom-0 z-10 border-t border-border bg-sheet px-4 py-2 text-sm print:hidden';
  document.body.append(line);
  // A screen reader tells what comes into a line that is there.
  line.append(text);
  if (isNewer) line.append(' ', button);
}

let shown = '';
const line = document.createElement('p');
const button = Object.assign(document.createElement('button'), {
  textContent: 'اعرض الأحدث',
  className: 'cursor-pointer py-2 text-primary underline underline-offset-8',
  onclick: () => location.reload(),
});
