import { fold } from '#arabic/fold.ts';
import { countNoun, type Noun } from '#arabic/plural.ts';
import { askedWords } from '#domain/service/lookup.ts';

interface Row {
  item: HTMLElement;
  /** Folded title, other names and colloquial ones. */
  text: string;
  data: HTMLDataElement;
}

/**
 * Filters the list of services in place. The links to facet pages become boxes, so that several can be
 * chosen at once; choices and words are kept in the address.
 */
class ServiceFilter extends HTMLElement {
  #form = this.querySelector('form');
  #words = this.querySelector('input');
  #status = this.querySelector('[role=status]');
  #empty = this.querySelector<HTMLElement>('[data-empty]');
  #clear = this.querySelector('button');
  #noun = JSON.parse(this.dataset['noun'] ?? 'null') as Noun | null;
  #rows = [...this.querySelectorAll('data')].flatMap(readRow);
  #boxes: HTMLInputElement[] = [];

  connectedCallback() {
    if (!this.#form || !this.#words || this.#boxes.length) return;
    this.#boxes = [...this.querySelectorAll<HTMLAnchorElement>('[data-facet] a[data-value]')].map(
      toBox,
    );
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#reset();
    });
    this.#words.addEventListener('input', () => this.#changed('replaceState'));
    this.addEventListener('change', ({ target }) => {
      if (target !== this.#words) this.#changed('pushState');
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#reset();
    });
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #reset() {
    for (const box of this.#boxes) box.checked = false;
    if (this.#words) this.#words.value = '';
    this.#changed('pushState');
    this.#words?.focus();
  }

  #readAddress() {
    const state = new URLSearchParams(location.search);
    if (this.#words) this.#words.value = state.get('q') ?? '';
    for (const box of this.#boxes) {
      box.checked = state.getAll(box.name).includes(box.value);
      if (box.checked) box.closest('details')?.setAttribute('open', '');
    }
    this.#show();
  }

  #changed(record: 'pushState' | 'replaceState') {
    const state = new URLSearchParams();
    if (this.#words?.value.trim()) state.set('q', this.#words.value.trim());
    for (const { checked, name, value } of this.#boxes) if (checked) state.append(name, value);
    history[record](null, '', state.size ? `?${state}` : location.pathname);
    this.#show();
  }

  #show() {
    const words = askedWords(this.#words?.value ?? '');
    const chosen = this.#boxes.filter(({ checked }) => checked);
    const facets = [...new Set(chosen.map(({ name }) => name))];
    const matches = ({ text, data }: Row, besides?: string) =>
      words.every((word) => text.includes(word)) &&
      facets.every(
        (facet) =>
          facet === besides || chosen.some((box) => box.name === facet && hasValue(data, box)),
      );

    const found = this.#rows.filter((row) => matches(row));
    for (const row of this.#rows) row.item.hidden = !found.includes(row);
    for (const box of this.#boxes) {
      const others = this.#rows.filter((row) => matches(row, box.name));
      const count = others.filter(({ data }) => hasValue(data, box)).length;
      const label = box.closest('label');
      const number = label?.querySelector('.number');
      if (number) number.textContent = String(count);
      // The box in use keeps its place even when the last service has left it.
      if (label) label.hidden = !count && !box.checked && box !== document.activeElement;
    }
    const isFiltered = chosen.length > 0 || words.length > 0;
    for (const part of this.querySelectorAll<HTMLElement>('[data-letters]'))
      part.hidden = isFiltered && !part.querySelector('li:not([hidden]) data');
    if (this.#empty) this.#empty.hidden = found.length > 0;
    if (this.#clear) this.#clear.hidden = !isFiltered;
    this.#announce(found.length, isFiltered);
  }

  #announce(count: number, isFiltered: boolean) {
    if (!this.#status || !this.#noun) return;
    const total = isFiltered ? ` من أصل ${this.#rows.length}` : '';
    const text = countNoun(count, this.#noun) + total;
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

function readRow(data: HTMLDataElement): Row | [] {
  const item = data.closest('li');
  if (!item) return [];
  const title = item.querySelector('a')?.textContent ?? '';
  return { item, text: fold(`${title} ${data.value}`), data };
}

function hasValue(data: HTMLDataElement, { name, value }: HTMLInputElement): boolean {
  return data.getAttribute(`data-${name}`)?.split(' ').includes(value) ?? false;
}

function toBox(link: HTMLAnchorElement): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'size-5 shrink-0 self-center accent-primary';
  box.name = link.closest<HTMLElement>('[data-facet]')?.dataset['facet'] ?? '';
  box.value = link.dataset['value'] ?? '';
  const label = document.createElement('label');
  label.className = link.className;
  label.append(box, ...link.childNodes);
  link.replaceWith(label);
  return box;
}

customElements.define('service-filter', ServiceFilter);
