import { joinWithAnd } from '#arabic/join.ts';
import { countNoun, type Noun } from '#arabic/plural.ts';
import {
  distanceBetween,
  formatDistance,
  readPosition,
  type Position,
} from '#domain/place/distance.ts';
import { nearestGovernorates, type Wanted } from '#domain/place/list-pages.ts';
import { describeState } from '#domain/place/open-words.ts';
import { openState, type OpenState, type Timetable } from '#domain/place/open.ts';
import { PlacePages } from './place-pages.ts';
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

interface Centre {
  id: string;
  title: string;
  position: Position;
}

const refreshAfter = 15_000;
/** Of a list of many pages, places are ordered by distance in so many governorates. */
const nearGovernorates = 3;

/** Why a position is not known, by the codes of GeolocationPositionError. */
const problems: Record<number, string> = {
  1: 'لم تسمح للمتصفح بمعرفة موقعك. اختر محافظتك من القائمة بدلاً من ذلك.',
  2: 'لم يستطع جهازك معرفة موقعه. اختر محافظتك من القائمة بدلاً من ذلك.',
  3: 'تأخر جهازك في معرفة موقعه. أعد المحاولة، أو اختر محافظتك من القائمة.',
};
const tooLong = 'القائمة أطول من أن تُعرض كلها هنا. اختر «الأقرب إليّ» أو محافظة.';
const unreachable = 'تعذّر تحميل بقية القائمة. حاول مرة أخرى، أو افتح صفحاتها أدناه.';
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
  /** Set where the list has other pages. */
  #others: PlacePages | undefined;
  /** The governorates that are shown, of a list with other pages. */
  #near: Centre[] | undefined;
  /** How many places the whole list has, in words. */
  #whole = this.#status?.textContent ?? '';
  /** Whether this page is shown as it came, though the list has others. */
  #isAlone = false;
  #answers = 0;

  connectedCallback() {
    const form = this.#form;
    if (!form) return;
    if (this.#rows.length === 0) {
      this.#readRows();
      const list = this.querySelector<HTMLElement>('[data-list]');
      if (list && this.dataset['pages']) this.#others = new PlacePages(list, this.dataset);
      this.#listen(form);
      this.#readAddress(form);
    }
    this.#timer = window.setInterval(() => this.#show(), refreshAfter);
    void this.#answer();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #listen(form: HTMLFormElement) {
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target === this.#from) this.#measureFromCentre();
      else this.#writeAddress(form);
      void this.#answer();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of form.querySelectorAll('select')) select.value = '';
      for (const box of form.querySelectorAll('input')) box.checked = false;
      this.#origin = undefined;
      this.#writeAddress(form);
      void this.#answer();
      this.querySelector<HTMLElement>('[data-near]')?.focus();
    });
    this.querySelector('[data-near]')?.addEventListener('click', () => this.#ask());
    addEventListener('popstate', () => {
      this.#readAddress(form);
      void this.#answer();
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
        this.#origin = {
          position: { lat: coords.latitude, lon: coords.longitude },
          name: 'موقعك',
        };
        void this.#answer();
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
    this.#origin = position &&
      option && { position, name: `مركز محافظة ${option.label}`, governorate: option.value };
  }

  /** Brings what the reader asks for from the other pages, if there are any; then orders and shows it. */
  async #answer() {
    this.#complain('');
    const turn = ++this.#answers;
    const wanted = this.#others && this.#wanted(this.#others);
    if (this.#others) {
      const problem = wanted && (await this.#bring(this.#others, wanted));
      if (turn !== this.#answers) return;
      this.#isAlone = !wanted || problem !== undefined;
      if (problem) this.#complain(problem);
      this.#readRows();
      this.#others.show(!this.#isAlone);
      this.querySelector('[data-turn]')?.toggleAttribute('hidden', !this.#isAlone);
    }
    this.#order();
    this.#show();
  }

  /** What is asked of a list with other pages; undefined when nothing is. */
  #wanted({ pages }: PlacePages): Wanted | undefined {
    const asked = new FormData(this.#form ?? undefined);
    const [kind, governorate] = ['kind', 'governorate'].map((name) => asked.get(name)?.toString());
    const known = new Set(pages.flatMap(({ governorates }) => governorates));
    const centres = this.#centres().filter(({ id }) => known.has(id));
    const origin = !governorate && centres.length > 0 ? this.#origin?.position : undefined;
    this.#near = origin && nearestGovernorates(centres, origin, nearGovernorates);
    const governorates = governorate ? [governorate] : this.#near?.map(({ id }) => id);
    return this.#isAsked(asked) ? { kind, governorates } : undefined;
  }

  #isAsked(asked: FormData): boolean {
    const isFiltered = [...asked].some(([name, value]) => name !== 'from' && value);
    return isFiltered || this.#origin !== undefined;
  }

  /** Why the pages cannot be brought; undefined once they are here. */
  async #bring(others: PlacePages, wanted: Wanted): Promise<string | undefined> {
    this.#say('تُحمَّل القائمة…');
    try {
      return (await others.bring(wanted)) === undefined ? tooLong : undefined;
    } catch {
      return unreachable;
    }
  }

  #readRows() {
    const known = new Set(this.#rows.map(({ item }) => item));
    const items = [...this.querySelectorAll<HTMLElement>('.place')];
    this.#rows.push(...items.filter((item) => !known.has(item)).flatMap(readRow));
  }

  #centres(): Centre[] {
    return [...(this.#from?.options ?? [])].flatMap(({ value, label, dataset }) => {
      const position = readPosition(dataset['position']);
      return position ? { id: value, title: label, position } : [];
    });
  }

  #order() {
    const origin = this.#isAlone ? undefined : this.#origin;
    for (const { item, home } of this.#rows) {
      item.querySelector('[data-distance]')?.remove();
      home.append(item);
    }
    if (origin) this.#orderFrom(origin);
    const nearest = this.querySelector<HTMLElement>('[data-nearest]');
    const list = this.querySelector<HTMLElement>('[data-list]');
    if (nearest) nearest.hidden = !origin;
    if (list) list.hidden = Boolean(origin);
  }

  #orderFrom(origin: Origin) {
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
    const asked = new FormData(this.#isAlone ? undefined : form);
    const chosen = [...asked].filter(
      ([name, value]) => name !== 'from' && name !== 'open' && value,
    );
    const onlyOpen = asked.has('open');
    const near = this.#isAlone ? undefined : this.#near && new Set(this.#near.map(({ id }) => id));
    const now = new Date();
    let [found, unknown] = [0, 0];
    for (const row of this.#rows) {
      const state = openState(row.hours, this.#holidays, now);
      showState(row, state, now);
      const isNear = near?.has(row.item.dataset['governorate'] ?? '') ?? true;
      const matches =
        isNear && chosen.every(([name, value]) => hasValue(row.item, name, String(value)));
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
    if (reset) reset.hidden = !this.#isAsked(new FormData(form));
    this.#say(
      this.#isAlone ? this.#whole : this.#summary(found, isFiltered, onlyOpen ? unknown : 0),
    );
  }

  #summary(found: number, isFiltered: boolean, unknown: number): string {
    const noun = this.#noun;
    if (!noun) return '';
    const where = this.#near ? ` في ${joinWithAnd(this.#near.map(({ title }) => title))}` : '';
    const of = isFiltered && !this.#others ? ` من أصل ${this.#rows.length}` : '';
    return [
      countNoun(found, noun) + where + of,
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
