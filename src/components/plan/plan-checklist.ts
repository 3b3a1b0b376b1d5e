import { readTicks, writeTicks } from '#domain/service/plan-ticks.ts';
import { loadList, saveList } from './device-store.ts';

const device = () => localStorage;

/**
 * The ticks of a plan: kept on the device under the name in `data-plan`, counted, taken from a link and put into one.
 * Without this script the boxes can be ticked until the page is left.
 */
export class PlanChecklist extends HTMLElement {
  #name = this.dataset['plan'] ?? '';
  #ticks = new Set<string>();
  #isKept = true;

  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['tick']) this.#toggle(target);
    });
    this.#button('reset')?.addEventListener('click', () => this.#reset());
    this.#button('print')?.addEventListener('click', () => print());
    addEventListener('hashchange', () => this.#takeFromLink());
    if (this.#name) this.show(this.#name);
  }

  /** Shows what is done of the plan of this name, and what a link says to be done. */
  show(name: string): void {
    this.#name = name;
    this.#ticks = new Set(loadList(device, name));
    this.#takeFromLink();
    this.#draw();
  }

  /** Shows a plan that grew out of the one before: what was done stays done. */
  continueAs(name: string): void {
    if (name === this.#name) return this.#draw();
    saveList(device, this.#name, []);
    this.#name = name;
    for (const tick of loadList(device, name)) this.#ticks.add(tick);
    this.#keep();
  }

  #toggle({ checked, dataset: { tick = '' } }: HTMLInputElement) {
    if (checked) this.#ticks.add(tick);
    else this.#ticks.delete(tick);
    this.#keep();
  }

  #reset() {
    this.#ticks.clear();
    this.#keep();
    this.#boxes()[0]?.focus();
  }

  /** The ticks leave the address, or they would come back with every visit. */
  #takeFromLink() {
    const brought = readTicks(location.hash);
    if (!brought) return;
    for (const tick of brought) this.#ticks.add(tick);
    history.replaceState(null, '', location.pathname + location.search);
    this.#keep();
  }

  #keep() {
    this.#isKept = !this.#name || saveList(device, this.#name, [...this.#ticks]);
    this.#draw();
  }

  #draw() {
    const boxes = this.#boxes();
    for (const box of boxes) box.checked = this.#ticks.has(box.dataset['tick'] ?? '');
    const done = boxes.filter(({ checked }) => checked);
    this.#say('progress', describeProgress(done.length, boxes.length));
    this.#say('trouble', this.#isKept ? '' : NOT_KEPT);
    const hash = writeTicks(done.map(({ dataset }) => dataset['tick'] ?? ''));
    this.#say('link', location.origin + location.pathname + location.search + hash);
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    if (tools) tools.hidden = boxes.length === 0;
    const reset = this.#button('reset');
    if (reset) reset.disabled = done.length === 0;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-tick]')];
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`button[data-${name}]`);
  }

  /** A status that repeats itself is not read out again. */
  #say(part: string, text: string) {
    const element = this.querySelector(`[data-${part}]`);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

const NOT_KEPT =
  'لا يسمح متصفحك بحفظ العلامات على هذا الجهاز، فهي تبقى ما دامت الصفحة مفتوحة. انسخ رابط الخطة لتحتفظ بها.';

function describeProgress(done: number, all: number): string {
  return done === all ? `أُنجز كل ما في القائمة: ${all} من ${all}` : `أُنجز ${done} من ${all}`;
}

customElements.define('plan-checklist', PlanChecklist);
