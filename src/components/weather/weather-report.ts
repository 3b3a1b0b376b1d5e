import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import { isStale } from '#domain/weather.ts';

/**
 * Looks at the device's clock: a page lives longer than the weather on it. What was stale when the page was built stays
 * so, however wrong the clock is.
 */
class WeatherReport extends HTMLElement {
  connectedCallback() {
    this.#look();
    document.addEventListener('visibilitychange', () => this.#look());
  }

  #look() {
    const now = new Date();
    const at = new Date(this.dataset['at'] ?? '');
    const stale = this.querySelector<HTMLElement>('[data-stale]');
    if (stale && isStale(at, now)) stale.hidden = false;
    const today = todayIn(portalZone, now);
    const days = [...this.querySelectorAll<HTMLElement>('[data-day]')];
    for (const day of days) if ((day.dataset['day'] ?? '') < today) day.hidden = true;
    const over = this.querySelector<HTMLElement>('[data-over]');
    if (over) over.hidden = days.some(({ hidden }) => !hidden);
  }
}

customElements.define('weather-report', WeatherReport);
