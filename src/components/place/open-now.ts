import { describeState } from '#domain/place/open-words.ts';
import { openState } from '#domain/place/open.ts';
import { readHolidays, readTimetable } from './read-data.ts';

const refreshAfter = 15_000;

/** Says whether the place of `data-hours` is open, and keeps it true while the page stands. */
class OpenNow extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.#show();
    this.#timer = window.setInterval(() => this.#show(), refreshAfter);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show() {
    const now = new Date();
    const state = openState(readTimetable(this), readHolidays(this), now);
    const text = describeState(state, now);
    this.dataset['state'] = state.state;
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('open-now', OpenNow);
