import { forgetVisited, listVisited } from './visited.ts';

/** Lists the pages that were visited on this device, and forgets them. */
class VisitedPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.querySelector('button')?.addEventListener('click', () => this.#forget());
    await this.#draw();
  }

  async #draw(): Promise<void> {
    // Where nothing may be kept, nothing is.
    const pages = await listVisited().catch(() => []);
    const template = this.querySelector('template');
    const items = pages.map(({ title, href }) => {
      const item = template?.content.cloneNode(true) as DocumentFragment;
      const link = item.querySelector('a');
      link?.setAttribute('href', href);
      link?.append(title);
      return item;
    });
    this.querySelector('ul')?.replaceChildren(...items);
    this.hidden = items.length === 0;
  }

  async #forget(): Promise<void> {
    await forgetVisited();
    await this.#draw();
  }
}

customElements.define('visited-pages', VisitedPages);
