import { copyOf, findPart } from './find-part.ts';
import { addRecent, loadRecent, saveRecent } from './recent.ts';

const storage = () => localStorage;

/** The reader's last searches, on this device only; `emptied` is its event when the last one is taken off. */
export class RecentSearches extends HTMLElement {
  #template = findPart<HTMLTemplateElement>(this, 'template');
  #list = findPart(this, 'ul');
  #queries = loadRecent(storage);

  connectedCallback(): void {
    findPart(this, '[data-forget-all]').addEventListener('click', () => this.#takeOff(() => false));
    // Another tab has searched.
    window.addEventListener('storage', () => {
      this.#queries = loadRecent(storage);
      this.#draw();
    });
    this.#draw();
  }

  remember(query: string): void {
    this.#keep(addRecent(this.#queries, query));
  }

  #keep(queries: string[]): void {
    this.#queries = queries;
    saveRecent(storage, queries);
    this.#draw();
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#queries.map((query) => this.#drawItem(query)));
    findPart(this, 'section').hidden = this.#queries.length === 0;
  }

  #drawItem(query: string): HTMLElement {
    const item = copyOf(this.#template);
    const link = findPart<HTMLAnchorElement>(item, 'a');
    link.href = `?${new URLSearchParams({ q: query })}`;
    findPart(link, 'bdi').textContent = query;
    const button = findPart(item, 'button');
    findPart(button, 'bdi').textContent = query;
    button.addEventListener('click', () => this.#forget(query));
    return item;
  }

  /** The focus goes on to the next search of the list. */
  #forget(query: string): void {
    const place = this.#queries.indexOf(query);
    this.#takeOff((other) => other !== query);
    const buttons = this.#list.querySelectorAll('button');
    (buttons[place] ?? buttons[place - 1])?.focus();
  }

  #takeOff(stays: (query: string) => boolean): void {
    this.#keep(this.#queries.filter(stays));
    if (this.#queries.length === 0) this.dispatchEvent(new Event('emptied'));
  }
}

customElements.define('recent-searches', RecentSearches);
