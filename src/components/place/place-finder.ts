import { countNoun, type Noun } from '#arabic/plural.ts';
import {
  distanceBetween,
  formatDistance,
  readPosition,
  type Position,
} from '#domain/place/distance.ts';
import { describeState } from '#domain/place/open-words.ts';
import { openState, type OpenState, type Timetable } from '#domain/place/open.ts';
import { readHolidays, readTimetable } from './read-data.ts';

interface Row {
  item: HTMLElement;
  /** Where the row stands when the list is not ordered by distance. */
  home: Element;
  hours: Timetable | undefined;
  position: Position | undefined;
}

interface Origin {
  position: Position;
  /** «موقعك»، «مركز محافظة حمص». */
  name: string;
  governorate?: string;
}

const refreshAfter = 15_000;

/** Why a position is not known, by the codes of GeolocationPositionError. */
const problems: Record<number, string> = {
  1: 'لم تسمح للمتصفح بمعرفة موقعك. اختر محافظتك من القائمة بدلاً من ذلك.',
  2: 'لم يستطع جهازك معرفة موقعه. اختر محافظتك من القائمة بدلاً من ذلك.',
  3: 'تأخر جهازك في معرفة موقعه. أعد المحاولة، أو اختر محافظتك من القائمة.',
};
const unsupported = 'لا يستطيع هذا المتصفح معرفة موقعك. اختر محافظتك من القائمة.';

/**
 * Filters a list of places, says which are open, and orders them by distance. The filters stand in the address; the reader's
 * position is asked for by a button, and kept nowhere.
 */
class PlaceFinder extends HTMLElement {
  #form = this.querySelector('form');
  #status = this.querySelector('[role=status]');
  #noun = JSON.parse(this.dataset['noun'] ?? 'null') as Noun | null;
  #holidays = readHolidays(this);
  #rows: Row[] = [];
  #origin: Origin | undefined;
  #timer = 0;

  connectedCallback() {
    const form = this.#form;
    if (!form) return;
    if (this.#rows.length === 0) {
      this.#rows = [...this.querySelectorAll<HTMLElement>('.place')].flatMap(readRow);
      this.#listen(form);
      this.#readAddress(form);
    }
    this.#timer = window.setInterval(() => this.#show(), refreshAfter);
    this.#show();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #listen(form: HTMLFormElement) {
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target === this.#from) this.#measureFromCentre();
      else this.#writeAddress(form);
      this.#show();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of form.querySelectorAll('select')) select.value = '';
      for (const box of form.querySelectorAll('input')) box.checked = false;
      this.#orderFrom(undefined);
      this.#writeAddress(form);
      this.#show();
      this.querySelector<HTMLElement>('[data-near]')?.focus();
    });
    this.querySelector('[data-near]')?.addEventListener('click', () => this.#ask());
    addEventListener('popstate', () => {
      this.#readAddress(form);
      this.#show();
    });
  }

  get #from() {
    return this.querySelector<HTMLSelectElement>('[name=from]');
  }

  #ask() {
    // Absent where the page is not served over a secure connection.
    if (!('geolocation' in navigator)) return this.#complain(unsupported);
    this.#say('يحدّد جهازك موقعه…');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (this.#from) this.#from.value = '';
        this.#orderFrom({
          position: { lat: coords.latitude, lon: coords.longitude },
          name: 'موقعك',
        });
        this.#show();
      },
      ({ code }) => {
        this.#show();
        this.#complain(problems[code] ?? unsupported);
        this.#from?.focus();
      },
      { timeout: 15_000, maximumAge: 60_000 },
    );
  }

  #measureFromCentre() {
    const option = this.#from?.selectedOptions[0];
    const position = readPosition(option?.dataset['position']);
    this.#orderFrom(
      position &&
        option && { position, name: `مركز محافظة ${option.label}`, governorate: option.value },
    );
  }

  #orderFrom(origin: Origin | undefined) {
    this.#origin = origin;
    this.#complain('');
    for (const { item, home } of this.#rows) {
      item.querySelector('[data-distance]')?.remove();
      home.append(item);
    }
    if (origin) this.#order(origin);
    const nearest = this.querySelector<HTMLElement>('[data-nearest]');
    const list = this.querySelector<HTMLElement>('[data-list]');
    if (nearest) nearest.hidden = !origin;
    if (list) list.hidden = Boolean(origin);
  }

  #order(origin: Origin) {
    const measured = this.#rows.map((row) => this.#measure(row, origin));
    for (const { row, group, kilometres, text } of measured.toSorted(
      (a, b) => a.kilometres - b.kilometres,
    )) {
      if (text) {
        const line = document.createElement('p');
        line.dataset['distance'] = String(kilometres);
        line.className = 'text-sm font-semibold';
        line.textContent = text;
        row.item.firstElementChild?.append(line);
      }
      this.querySelector(`[data-group=${group}] ol`)?.append(row.item);
    }
  }

  #measure(row: Row, { position, governorate }: Origin) {
    if (row.position) {
      const kilometres = distanceBetween(position, row.position);
      return { row, group: 'exact', kilometres, text: `على بعد ${formatDistance(kilometres)}` };
    }
    const area = row.item.dataset['governorate'] ?? '';
    const options = [...(this.#from?.options ?? [])];
    const option = options.find(({ value }) => value !== '' && value === area);
    const centre = readPosition(option?.dataset['position']);
    if (!option || !centre) return { row, group: 'none', kilometres: Infinity, text: '' };
    const kilometres = distanceBetween(position, centre);
    const text =
      area === governorate
        ? 'في المحافظة نفسها'
        : `مركز محافظة ${option.label} على بعد ${formatDistance(kilometres)}`;
    return { row, group: 'area', kilometres, text };
  }

  #readAddress(form: HTMLFormElement) {
    const state = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      if (select === this.#from) continue;
      const asked = state.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === asked) ? asked : '';
    }
    for (const box of form.querySelectorAll('input')) box.checked = state.has(box.name);
  }

  #writeAddress(form: HTMLFormElement) {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (name !== 'from' && value) state.set(name, String(value));
    history.replaceState(null, '', state.size ? `?${state}` : location.pathname);
  }

  #show() {
    const form = this.#form;
    if (!form) return;
    const asked = new FormData(form);
    const chosen = [...asked].filter(
      ([name, value]) => name !== 'from' && name !== 'open' && value,
    );
    const onlyOpen = asked.has('open');
    const now = new Date();
    let [found, unknown] = [0, 0];
    for (const row of this.#rows) {
      const state = openState(row.hours, this.#holidays, now);
      showState(row, state, now);
      const matches = chosen.every(([name, value]) => hasValue(row.item, name, String(value)));
      const isShown = matches && (!onlyOpen || state.state === 'open');
      row.item.hidden = !isShown;
      found += Number(isShown);
      unknown += Number(matches && state.state === 'unknown');
    }
    for (const section of this.querySelectorAll<HTMLElement>('section'))
      section.hidden = !section.querySelector('.place:not([hidden])');
    const isFiltered = chosen.length > 0 || onlyOpen;
    const empty = this.querySelector<HTMLElement>('[data-empty]');
    const reset = this.querySelector<HTMLElement>('[type=reset]');
    if (empty) empty.hidden = found > 0;
    if (reset) reset.hidden = !isFiltered && !this.#origin;
    this.#say(this.#summary(found, isFiltered, onlyOpen ? unknown : 0));
  }

  #summary(found: number, isFiltered: boolean, unknown: number): string {
    const noun = this.#noun;
    if (!noun) return '';
    return [
      countNoun(found, noun) + (isFiltered ? ` من أصل ${this.#rows.length}` : ''),
      unknown > 0 && `ولا نعرف دوام ${countNoun(unknown, noun)}`,
      this.#origin && `مرتبة بالبعد عن ${this.#origin.name}`,
    ]
      .filter(Boolean)
      .join('، ');
  }

  #say(text: string) {
    if (this.#status && this.#status.textContent !== text) this.#status.textContent = text;
  }

  #complain(text: string) {
    const problem = this.querySelector('[data-problem]');
    if (problem) problem.textContent = text;
  }
}

function readRow(item: HTMLElement): Row | [] {
  const home = item.parentElement;
  if (!home) return [];
  const position = readPosition(item.dataset['position']);
  return { item, home, hours: readTimetable(item), position };
}

function hasValue({ dataset }: HTMLElement, name: string, value: string): boolean {
  return dataset[name]?.split(' ').includes(value) ?? false;
}

/** Above the hours of the row; where they are unknown the row says so itself. */
function showState({ item }: Row, state: OpenState, now: Date) {
  if (state.state === 'unknown') return;
  const cell = item.lastElementChild;
  let line = cell?.querySelector<HTMLElement>('[data-open]');
  if (!line) {
    line = document.createElement('span');
    line.className = 'block font-semibold print:hidden';
    cell?.prepend(line);
  }
  line.dataset['open'] = state.state;
  line.classList.toggle('text-success', state.state === 'open');
  const text = describeState(state, now);
  if (line.textContent !== text) line.textContent = text;
}

customElements.define('place-finder', PlaceFinder);
