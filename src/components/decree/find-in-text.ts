import { countNoun, type Noun } from '#arabic/plural.ts';
import { splitTokens } from '#arabic/tokens.ts';
import { findWords } from './find-words.ts';

interface Word {
  word: string;
  node: Text;
  start: number;
  end: number;
}

/** Finds words in the text of the page, however they are spelled, and steps from one place to the next. */
class FindInText extends HTMLElement {
  #form = this.querySelector('form');
  #input = this.querySelector('input');
  #status = this.querySelector('[role=status]');
  #noun = JSON.parse(this.dataset['noun'] ?? 'null') as Noun | null;
  #words: Word[] | undefined;
  #found: Range[] = [];
  #current = -1;

  connectedCallback() {
    if (!this.#form || !this.#input) return;
    this.#form.hidden = false;
    this.#input.addEventListener('input', () => this.#find());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#step(1);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[type=button]'))
      button.addEventListener('click', () => this.#step(Number(button.dataset['step'])));
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      this.#step(-1);
    });
  }

  #find() {
    const words = (this.#words ??= readWords(document.getElementById(this.dataset['of'] ?? '')));
    const query = this.#input?.value ?? '';
    this.#found = findWords(
      words.map(({ word }) => word),
      query,
    ).flatMap(([first, last]) => toRange(words[first], words[last]));
    this.#current = -1;
    this.#mark();
    this.toggleAttribute('data-active', query.trim() !== '');
    this.#say(query.trim() && this.#noun ? countNoun(this.#found.length, this.#noun) : '');
  }

  #step(by: number) {
    const count = this.#found.length;
    if (!count) return;
    const from = this.#current < 0 && by < 0 ? 0 : this.#current;
    this.#current = (from + by + count) % count;
    this.#mark();
    this.#say(`${this.#current + 1} من ${count}`);
    const range = this.#found[this.#current];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  #mark() {
    const current = this.#found[this.#current];
    if (!('highlights' in CSS)) {
      if (current) getSelection()?.setBaseAndExtent(...endsOf(current));
      return;
    }
    CSS.highlights.set('found', new Highlight(...this.#found));
    CSS.highlights.set('found-here', new Highlight(...(current ? [current] : [])));
  }

  #say(text: string) {
    if (this.#status) this.#status.textContent = text;
  }
}

/** The words of the text itself, without the notes on it. */
function readWords(root: HTMLElement | null): Word[] {
  if (!root) return [];
  const isNote = (node: Node) => node.parentElement?.closest('[data-search-ignore]');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: Word[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !isNote(node))
      for (const token of splitTokens(node.data)) words.push({ ...token, node });
  return words;
}

function toRange(first: Word | undefined, last: Word | undefined): Range[] {
  if (!first || !last) return [];
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return [range];
}

function endsOf({ startContainer, startOffset, endContainer, endOffset }: Range) {
  return [startContainer, startOffset, endContainer, endOffset] as const;
}

customElements.define('find-in-text', FindInText);
