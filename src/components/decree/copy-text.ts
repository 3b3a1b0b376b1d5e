/**
 * Puts the text of the element that its `for` names on the clipboard. Without this script the button stays hidden and the
 * text is selected by hand.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    const source = document.getElementById(this.getAttribute('for') ?? '');
    if (!button || !status || !source) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const isDone = await copy(source);
      status.textContent = '';
      // A status that repeats itself is read out only when it was empty in between.
      requestAnimationFrame(() => {
        status.textContent = isDone ? 'نُسخ' : 'حُدّد النص: انسخه من القائمة';
      });
    });
  }
}

/** Copies, or selects where the browser does not let a page copy. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    return true;
  } catch {
    // A page without TLS, as a mirror in a local network is, has no clipboard but may still run this command.
    getSelection()?.selectAllChildren(source);
    return document.execCommand('copy');
  }
}

customElements.define('copy-text', CopyText);
