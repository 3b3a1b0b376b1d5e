import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import { pollState } from '#domain/poll.ts';

/** Shows what belongs to the state that the poll has today, by the device's clock and the calendar of Damascus. */
class PollStateElement extends HTMLElement {
  connectedCallback() {
    const { opens, closes } = this.dataset;
    if (!opens || !closes) return;
    const state = pollState({ opens, closes }, todayIn(portalZone, new Date()));
    for (const part of this.querySelectorAll<HTMLElement>('[data-state]'))
      part.hidden = part.dataset['state'] !== state;
  }
}

customElements.define('poll-state', PollStateElement);
