import { fold } from '#arabic/fold.ts';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { pageAddress } from '#domain/page-address.ts';
import { askedWords } from '#domain/service/lookup.ts';
import { addPick, namePlan, readPicks, writePicks } from '#domain/service/plan-picks.ts';
import { makePlan, type PlanService } from '#domain/service/plan.ts';
import { loadList, saveList } from './device-store.ts';
import { drawPlan } from './draw-plan.ts';
import { toNodes } from './piece.ts';
import type { PlanChecklist } from './plan-checklist.ts';
import { rehearse } from './rehearse.ts';

const device = () => localStorage;
/** Not every browser tells when it has nothing to do. */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

/** Under which the device keeps the last plan that was made on it. */
const LAST = 'last';

/**
 * Makes a plan of the services that the visitor picks. Their list is links until the data has come, and stays so where it
 * does not. The picks stand in the address; `?add=id` adds one to the last plan.
 */
class PlanBuilder extends HTMLElement {
  #services = new Map<string, PlanService>();
  #picks: string[] = [];
  #boxes: HTMLInputElement[] = [];

  connectedCallback(): void {
    this.#part('retry')?.addEventListener('click', () => this.#load());
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 's') this.#pick(target);
    });
    this.#words?.addEventListener('input', () => this.#filter());
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    void this.#load();
  }

  async #load() {
    try {
      const response = await fetch(
        pageAddress(this.dataset['url'] ?? '', document.documentElement.dataset),
      );
      if (!response.ok) throw new Error(response.statusText);
      const { data } = (await response.json()) as { data: PlanService[] };
      for (const service of data)
        this.#services.set(service.id, {
          ...service,
          url: pageAddress(`../services/${service.id}/`, document.documentElement.dataset),
        });
    } catch {
      return this.#show('failed', true);
    }
    this.#show('failed', false);
    this.#show('form', true);
    this.#boxes = [...this.querySelectorAll<HTMLAnchorElement>('a[data-id]')].map(toBox);
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
    this.#takeAdded();
    whenIdle(() => rehearse(this.#services));
  }

  #readAddress() {
    this.#picks = readPicks(location.search) ?? loadList(device, LAST);
    const choice = this.querySelector('details');
    if (choice && this.#picks.length > 0) choice.open = false;
    this.#draw();
    this.#checklist?.show(namePlan(this.#picks));
  }

  /** «أضف إلى خطتي» on the page of a service leads here. */
  #takeAdded() {
    const added = new URLSearchParams(location.search).get('add');
    if (added === null) return;
    if (this.#services.has(added)) this.#picks = addPick(this.#picks, added, this.#services);
    this.#change('replaceState');
  }

  #pick({ checked, value }: HTMLInputElement) {
    this.#picks = checked
      ? addPick(this.#picks, value, this.#services)
      : this.#picks.filter((id) => id !== value);
    this.#change('pushState');
  }

  #remove(id: string) {
    const place = this.#picks.indexOf(id);
    this.#picks = this.#picks.filter((pick) => pick !== id);
    this.#change('pushState');
    const buttons = this.#part('picked')?.querySelectorAll('button');
    (buttons?.[Math.min(place, buttons.length - 1)] ?? this.querySelector('summary'))?.focus();
  }

  #change(record: 'pushState' | 'replaceState') {
    history[record](null, '', location.pathname + writePicks(this.#picks));
    saveList(device, LAST, this.#picks);
    this.#draw();
    this.#checklist?.continueAs(namePlan(this.#picks));
  }

  #draw() {
    const known = this.#picks.filter((id) => this.#services.has(id));
    const plan = makePlan(known, this.#services);
    const added = plan.steps.length - known.length;
    for (const box of this.#boxes) box.checked = known.includes(box.value);
    this.#part('picked')?.replaceChildren(...known.map((id) => this.#drawPick(id)));
    this.#checklist
      ?.querySelector('[data-drawn]')
      ?.replaceChildren(...(known.length > 0 ? toNodes(drawPlan(plan)) : []));
    this.#show('empty', known.length === 0);
    this.#show('gone', known.length < this.#picks.length);
    const count = countNoun(known.length, nouns.service);
    const first =
      added > 0 ? `، وأُضيف إليها ما تحتاجه أولاً: ${countNoun(added, nouns.service)}` : '';
    this.#say(known.length > 0 ? `في خطتك ${count}${first}.` : '');
  }

  #drawPick(id: string): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const title = this.#services.get(id)?.title ?? id;
    button.type = 'button';
    button.className = 'plan-pick';
    button.textContent = title;
    button.setAttribute('aria-label', `أزل من الخطة: ${title}`);
    button.addEventListener('click', () => this.#remove(id));
    item.append(button);
    return item;
  }

  #filter() {
    const words = askedWords(this.#words?.value ?? '');
    let found = 0;
    for (const { dataset, parentElement } of this.#boxes) {
      const isFound = words.every((word) => dataset['words']?.includes(word));
      const item = parentElement?.closest('li');
      if (item) item.hidden = !isFound;
      if (isFound) found += 1;
    }
    this.#show('nothing', found === 0);
  }

  get #words(): HTMLInputElement | null {
    return this.querySelector('input[type=search]');
  }

  get #checklist(): PlanChecklist | null {
    return this.querySelector('plan-checklist');
  }

  #say(text: string) {
    const status = this.#part('count');
    if (status && status.textContent !== text) status.textContent = text;
  }

  #show(part: string, isShown: boolean) {
    const element = this.#part(part);
    if (element) element.hidden = !isShown;
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part=${name}]`);
  }
}

function toBox(link: HTMLAnchorElement): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = 's';
  box.value = link.dataset['id'] ?? '';
  box.className = 'plan-box';
  box.dataset['words'] = fold(`${link.textContent} ${link.dataset['words'] ?? ''}`);
  const label = document.createElement('label');
  label.className = 'plan-choice';
  label.append(box, link.textContent.trim());
  link.replaceWith(label);
  return box;
}

customElements.define('plan-builder', PlanBuilder);
