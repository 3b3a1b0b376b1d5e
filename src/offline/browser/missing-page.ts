import { readState } from './kept.ts';
import { listVisited, type VisitedPage } from './visited.ts';

/** Lists what can be read on this device, for a page that cannot. */
class MissingPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const again = this.querySelector<HTMLElement>('[data-again]');
    if (again) again.hidden = false;
    again?.querySelector('button')?.addEventListener('click', () => location.reload());
    try {
      this.#show(await listVisited());
      const { active } = await readState();
      this.querySelector('[data-downloaded]')?.toggleAttribute('hidden', !active);
    } catch {
      // Where nothing can be kept, there is nothing to list.
    }
  }

  #show(pages: readonly VisitedPage[]): void {
    const template = this.querySelector('template');
    const items = pages.map(({ title, href }) => {
      const item = template?.content.cloneNode(true) as DocumentFragment;
      const link = item.querySelector('a');
      link?.setAttribute('href', href);
      link?.append(title);
      return item;
    });
    this.querySelector('[data-visited] ul')?.replaceChildren(...items);
    this.querySelector('[data-visited]')?.toggleAttribute('hidden', items.length === 0);
  }
}

customElements.define('missing-page', MissingPage);
