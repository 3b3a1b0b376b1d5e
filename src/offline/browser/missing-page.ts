import { readState } from './kept.ts';

/** Lets a reader try again, and says whether there is more on the device than what was visited. */
class MissingPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.querySelector('button')?.addEventListener('click', () => location.reload());
    this.querySelector('[data-again]')?.removeAttribute('hidden');
    const { active } = await readState().catch(() => ({ active: undefined }));
    this.querySelector('[data-downloaded]')?.toggleAttribute('hidden', !active);
  }
}

customElements.define('missing-page', MissingPage);
