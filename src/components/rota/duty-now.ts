import { formatClock, localTime } from '#domain/clock.ts';
import {
  nextChange,
  onDutyAt,
  onDutyTonight,
  standingAt,
  type Interval,
} from '#domain/rota/on-duty.ts';
import { nameDay } from '#domain/rota/words.ts';

interface Duty extends Interval {
  /** Its line in a month's table. */
  item: HTMLElement;
}

const minute = 60_000;

/**
 * Says who is on duty at this moment and later tonight, from the tables on the page itself: no network is needed, and
 * nothing is said that the tables do not say. Marks the row of today and those on duty.
 */
class DutyNow extends HTMLElement {
  #answer = this.querySelector<HTMLElement>('[data-answer]');
  #duties = this.#read('li[data-starts]', (item) => ({ item }));
  #periods = this.#read('data[data-starts]', ({ dataset }) => ({ first: dataset['first'] ?? '' }));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  connectedCallback() {
    if (!this.#answer) return;
    this.#answer.hidden = false;
    this.querySelector('[data-without-script]')?.remove();
    document.addEventListener('visibilitychange', this.#update);
    this.#update();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#update);
    clearTimeout(this.#timer);
  }

  #update = () => {
    const at = Date.now();
    this.#showTime(at);
    this.#markTable(at);
    this.#showAnswer(at);
    clearTimeout(this.#timer);
    const change = nextChange([...this.#duties, ...this.#periods], at) ?? Infinity;
    // A device that slept wakes up late, so the clock is looked at every minute all the same.
    this.#timer = setTimeout(this.#update, Math.min(change - at, minute - (at % minute)));
  };

  #showTime(at: number) {
    const { day, minutes } = localTime(new Date(at));
    const time = this.querySelector('time');
    if (time) time.textContent = `${nameDay(day)}، الساعة ${formatClock(minutes)}`;
  }

  #markTable(at: number) {
    const { day } = localTime(new Date(at));
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-day]')) {
      if (row.dataset['day'] === day) row.setAttribute('aria-current', 'date');
      else row.removeAttribute('aria-current');
    }
    const now = new Set(onDutyAt(this.#duties, at));
    for (const duty of this.#duties) duty.item.toggleAttribute('data-on', now.has(duty));
  }

  /** Written only when it is another, so that it is not read out every minute. */
  #showAnswer(at: number) {
    const now = onDutyAt(this.#duties, at);
    const later = onDutyTonight(this.#duties, at).filter(({ starts }) => starts > at);
    const message = now.length > 0 ? '' : this.#explain(at, later);
    const key = [
      message,
      ...now.map(keyOf),
      '',
      ...later.map(keyOf),
      localTime(new Date(at)).day,
    ].join();
    if (key === this.#shown) return;
    this.#shown = key;
    const line = this.querySelector<HTMLElement>('[data-message]');
    if (line) {
      line.textContent = message;
      line.hidden = !message;
    }
    this.#fill('now', now, (duty) => `مناوب حتى ${nameTime(duty.ends, at)}`);
    this.#fill(
      'later',
      later,
      ({ starts, ends }) => `من ${nameTime(starts, at)} إلى ${nameTime(ends, starts)}`,
    );
    const title = this.querySelector<HTMLElement>('[data-later-title]');
    if (title) title.hidden = later.length === 0;
  }

  #explain(at: number, later: Duty[]): string {
    const standing = standingAt(this.#periods, at);
    if (standing.state === 'ended') return this.dataset['ended'] ?? '';
    if (standing.state === 'between')
      return `لا جدول لدينا لهذا اليوم. يبدأ الجدول التالي في ${standing.next.first}.`;
    if (later.length > 0) return 'لا أحد مناوب الآن بحسب الجدول.';
    const next = this.#duties.find(({ starts }) => starts > at);
    return next
      ? `لا أحد مناوب الآن ولا الليلة بحسب الجدول. أقرب مناوبة: ${nameOf(next)}، ${nameTime(next.starts, at)}.`
      : 'لا أحد مناوب الآن، ولا مناوبة بعد في هذا الجدول.';
  }

  #fill(list: 'now' | 'later', duties: Duty[], describe: (duty: Duty) => string) {
    this.querySelector(`[data-${list}]`)?.replaceChildren(
      ...duties.map((duty) => {
        const item = document.createElement('li');
        const address = this.querySelector(`[data-address="${duty.item.dataset['place']}"]`);
        if (address) item.append(...[...address.cloneNode(true).childNodes]);
        else item.textContent = nameOf(duty);
        const time = document.createElement('p');
        time.textContent = describe(duty);
        item.querySelector('p')?.after(time);
        item.className = 'py-3';
        return item;
      }),
    );
  }

  #read<T extends object>(selector: string, more: (element: HTMLElement) => T): (T & Interval)[] {
    return [...this.querySelectorAll<HTMLElement>(selector)]
      .map((element) => ({
        ...more(element),
        starts: Number(element.dataset['starts']) * minute,
        ends: Number(element.dataset['ends']) * minute,
      }))
      .sort((a, b) => a.starts - b.starts);
  }
}

function keyOf({ item, starts, ends }: Duty): string {
  return [item.dataset['place'], starts, ends].join(' ');
}

function nameOf({ item }: Duty): string {
  return item.querySelector('a')?.textContent ?? '';
}

/** The clock, with the day where it is another than that of `near`. */
function nameTime(moment: number, near: number): string {
  const { day, minutes } = localTime(new Date(moment));
  const clock = formatClock(minutes);
  return day === localTime(new Date(near)).day ? clock : `${clock} ${nameDay(day)}`;
}

customElements.define('duty-now', DutyNow);
