import { countNoun, type Noun } from '#arabic/plural.ts';
import { findByProblem, makeFindable, type Findable } from '#domain/problem.ts';

/** Shows, of the lists on the page, the rows that a problem in the reader's words is about. */
class ProblemFinder extends HTMLElement {
  #input = this.querySelector('input');
  #results = this.querySelector<HTMLElement>('[data-results]');
  #status = this.querySelector('[role=status]');
  #empty = this.querySelector<HTMLElement>('[data-empty]');
  #noun = JSON.parse(this.dataset['noun'] ?? 'null') as Noun | null;
  #rows: Findable<HTMLElement>[] | undefined;

  connectedCallback() {
    const [input, results] = [this.#input, this.#results];
    if (!input || !results) return;
    input.addEventListener('input', () => this.#show());
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#links()[0]?.focus();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    if (input.value) this.#show();
  }

  #show() {
    const [input, results] = [this.#input, this.#results];
    if (!input || !results) return;
    this.#rows ??= this.#readRows();
    const found = findByProblem(input.value, this.#rows);
    results.replaceChildren(...found.map((row) => row.cloneNode(true)));
    results.hidden = found.length === 0;
    const isAsked = input.value.trim().length > 1;
    if (this.#empty) this.#empty.hidden = !isAsked || found.length > 0;
    if (this.#status && this.#noun)
      this.#status.textContent = isAsked ? countNoun(found.length, this.#noun) : '';
  }

  #readRows(): Findable<HTMLElement>[] {
    const rows = [...this.querySelectorAll<HTMLElement>('li[data-words]')];
    return makeFindable(
      rows,
      (row) => `${row.querySelector('a')?.textContent ?? ''} ${row.dataset['words'] ?? ''}`,
    );
  }

  #links(): HTMLAnchorElement[] {
    return [...(this.#results?.querySelectorAll('a') ?? [])];
  }

  /** Arrows go from the words to the results and between them; Escape comes back. */
  #move(event: KeyboardEvent) {
    const links = this.#links();
    const at = links.findIndex((link) => link === document.activeElement);
    const isInside = at >= 0 || document.activeElement === this.#input;
    const target = {
      ArrowDown: links[at + 1],
      ArrowUp: at > 0 ? links[at - 1] : this.#input,
      Escape: this.#input,
    }[event.key];
    if (!isInside || !target) return;
    if (event.key === 'Escape' && this.#input) {
      if (at < 0) this.#input.value = '';
      this.#show();
    }
    event.preventDefault();
    target.focus();
  }
}

customElements.define('problem-finder', ProblemFinder);
