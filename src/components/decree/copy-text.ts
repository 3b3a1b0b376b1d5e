import { copyText } from '../clipboard.ts';

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
      const isDone = await copyText(source.textContent.trim(), source);
      status.textContent = '';
      // A status that repeats itself is read out only when it was empty in between.
      requestAnimationFrame(() => {
        status.textContent = isDone ? 'نُسخ' : 'حُدّد النص: انسخه من القائمة';
      });
    });
  }
}

customElements.define('copy-text', CopyText);
