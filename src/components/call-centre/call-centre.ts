import { toWesternDigits } from '#arabic/digits.ts';
import { countNoun, type Noun } from '#arabic/plural.ts';
import type { CallRow } from '#domain/service/call-script.ts';
import { pageAddress } from '#domain/page-address.ts';
import { findServices } from '#domain/service/lookup.ts';
import { copyText } from '../clipboard.ts';
import { drawScript, make } from './script-view.ts';

/** As many as an agent takes in while the caller waits. */
const MAX_RESULTS = 12;

interface Row {
  title: string;
  names: string;
  service: CallRow;
}

/**
 * The call-centre's view: a combobox over the services, and the script of the chosen one. The service's id is kept in
 * the address. Keys of one character work only while the script has the focus (WCAG 2.1.4).
 */
class CallCentre extends HTMLElement {
  #words = this.querySelector('input');
  #list = this.querySelector<HTMLElement>('[role=listbox]');
  #status = this.querySelector('[role=status]');
  #failed = this.querySelector<HTMLElement>('[data-failed]');
  #script = this.querySelector('article');
  #browse = this.querySelector<HTMLElement>('[data-browse]');
  #noun = JSON.parse(this.dataset['noun'] ?? '{}') as Record<'service' | 'result', Noun>;
  #rows: Row[] = [];
  #results: CallRow[] = [];
  #current = 0;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#open(this.#results[this.#current]);
    });
    this.#words?.addEventListener('input', () => this.#search());
    this.#words?.addEventListener('keydown', (event) => this.#moveInList(event));
    this.#list?.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      const index = option ? [...(this.#list?.children ?? [])].indexOf(option) : -1;
      this.#open(this.#results[index]);
    });
    this.#browse?.addEventListener('click', (event) => this.#openFromLink(event));
    this.#failed?.querySelector('button')?.addEventListener('click', () => void this.#load());
    this.#script?.addEventListener('keydown', (event) => this.#pressInScript(event));
    this.#script?.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-copy]')) void this.#copy();
    });
    addEventListener('keydown', (event) => this.#pressAnywhere(event));
    addEventListener('hashchange', () => this.#readAddress());
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#say('تُحمَّل الخدمات…');
    this.#failed?.toggleAttribute('hidden', true);
    try {
      const response = await fetch(
        pageAddress(this.dataset['url'] ?? '', document.documentElement.dataset),
      );
      const { data } = (await response.json()) as { data: CallRow[] };
      this.#rows = data.map((service) => ({ ...service.keys, service }));
    } catch {
      this.#say('تعذّر تحميل الخدمات. القائمة أدناه تعمل، وفي كل خدمة بطاقتها.');
      this.#failed?.toggleAttribute('hidden', false);
      return;
    }
    this.#search();
    this.#readAddress();
    if (document.activeElement === document.body) this.#words?.focus();
  }

  #search(): void {
    const query = this.#words?.value.trim() ?? '';
    this.#results = findServices(this.#rows, query).map(({ service }) => service);
    this.#current = 0;
    const shown = this.#results.slice(0, MAX_RESULTS);
    this.#list?.replaceChildren(...shown.map(drawOption));
    this.#expand(shown.length > 0);
    this.#browse?.toggleAttribute('hidden', query !== '' || !this.#script?.hidden);
    if (this.#rows.length > 0) this.#say(this.#describe(query, shown.length));
  }

  #describe(query: string, shown: number): string {
    const { service, result } = this.#noun;
    if (!query) return `${countNoun(this.#rows.length, service)}. اكتب كلمة أو أكثر.`;
    const found = this.#results.length;
    if (found === 0) return 'لا خدمة بهذا الاسم. جرّب كلمة أخرى، أو أقصر.';
    return countNoun(found, result) + (found > shown ? `، أقربها ${shown}` : '');
  }

  #moveInList(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#list?.children.length ?? 0;
    if (!step || count === 0) return;
    event.preventDefault();
    this.#current = (this.#current + step + count) % count;
    this.#mark();
  }

  #expand(isOpen: boolean): void {
    this.#list?.toggleAttribute('hidden', !isOpen);
    this.#words?.setAttribute('aria-expanded', String(isOpen));
    this.#mark();
  }

  /** Shows which result Enter opens. */
  #mark(): void {
    const options = [...(this.#list?.children ?? [])];
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === this.#current));
    const current = this.#list?.hidden ? undefined : options[this.#current];
    current?.scrollIntoView({ block: 'nearest' });
    if (current) this.#words?.setAttribute('aria-activedescendant', current.id);
    else this.#words?.removeAttribute('aria-activedescendant');
  }

  #openFromLink(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-id]') : null;
    const row = this.#rows.find(({ service }) => service.id === link?.dataset['id']);
    if (!row) return;
    event.preventDefault();
    this.#open(row.service);
  }

  #open(service: CallRow | undefined): void {
    if (!service) return;
    // The change of the address draws the script, as it does when the agent goes back.
    if (location.hash === `#${service.id}`) this.#readAddress();
    else location.hash = service.id;
  }

  #readAddress(): void {
    const row = this.#rows.find(({ service }) => `#${service.id}` === location.hash);
    if (!this.#script) return;
    this.#script.hidden = !row;
    this.#browse?.toggleAttribute('hidden', Boolean(row));
    if (!row) return;
    this.#expand(false);
    this.#script.replaceChildren(...drawScript(row.service));
    this.#script.focus();
  }

  #pressInScript(event: KeyboardEvent): void {
    const { key, code, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const digit = toWesternDigits(key);
    // By their places too: an Arabic keyboard has other letters there.
    if (key === '/' || code === 'Slash') this.#return(event);
    else if (code === 'KeyC') void this.#copy();
    else if (/^\d$/.test(digit))
      this.#script?.querySelector<HTMLElement>(`[data-key="${digit}"]`)?.focus();
  }

  #pressAnywhere(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') this.#return(event);
    if (event.key !== 'Escape' || !this.#words || !this.#script) return;
    this.#words.value = '';
    this.#script.hidden = true;
    if (location.hash) history.pushState(null, '', location.pathname);
    this.#search();
    this.#return(event);
  }

  #return(event: KeyboardEvent): void {
    event.preventDefault();
    this.#words?.focus();
    this.#words?.select();
    if (this.#results.length > 0) this.#expand(true);
  }

  async #copy(): Promise<void> {
    const text = this.#script?.querySelector('#call-sms');
    const said = this.#script?.querySelector('[role=status]');
    if (!text || !said) return;
    const isDone = await copyText(text.textContent, text);
    said.textContent = isDone ? 'نُسخت' : 'حُدّد النص: انسخه من القائمة';
  }

  #say(text: string): void {
    if (this.#status && this.#status.textContent !== text) this.#status.textContent = text;
  }
}

function drawOption({ id, title, status, authority }: CallRow): HTMLElement {
  const notes = [status?.label, authority].filter((note) => note !== undefined);
  const option = make(
    'li',
    title,
    ...(notes.length > 0 ? [' ', make('small', notes.join(' · '))] : []),
  );
  option.id = `call-${id}`;
  option.role = 'option';
  return option;
}

customElements.define('call-centre', CallCentre);
