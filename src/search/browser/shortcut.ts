/** Lets «/» lead to the box from anywhere on the page where it is not text, nor a command of the browser. */
export function focusOnSlash(box: HTMLInputElement): void {
  box.setAttribute('aria-keyshortcuts', '/');
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(writable)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

const writable = 'input:not([type=checkbox]), select, textarea';
