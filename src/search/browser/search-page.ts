import { drawFacets } from './facet-view.ts';
import { findPart } from './find-part.ts';
import { drawHit } from './hit-view.ts';
import type { Labels } from './labels.ts';
import { isAsking, isFiltered, readState, writeState, type SearchState } from './query.ts';
import { noResult, type SearchResult } from './result.ts';
import { prepareSearch, search } from './search.ts';
import { countSentence, droppedSentence, errorSentence, loadingSentence } from './sentences.ts';

type View = 'idle' | 'loading' | 'done' | 'empty' | 'error';

const pageSize = 10;
const typingPause = 200;
/** A search that takes longer says that it is under way. */
const quietTime = 400;

/** The search page's behaviour; its markup, templates and words stand in SearchPage.astro. */
class SearchPage extends HTMLElement {
  #form = findPart<HTMLFormElement>(this, 'form');
  #input = findPart<HTMLInputElement>(this, 'input');
  #sort = findPart<HTMLSelectElement>(this, 'select');
  #count = findPart(this, '[data-status] [data-count]');
  #dropped = findPart(this, '[data-dropped]');
  #results = findPart(this, '[data-results]');
  #more = findPart(this, '[data-more]');
  #facets = findPart(this, '[data-facets]');
  #hitTemplate = findPart<HTMLTemplateElement>(this, '[data-hit-template]');
  #labels: Labels = JSON.parse(findPart(this, '[data-labels]').textContent);
  #plainTitle = document.title;

  #state = readState(new URLSearchParams());
  #limit = pageSize;
  #runs = 0;
  #typing = 0;
  /** Whether the address holds a finished search, which the next keystroke must not overwrite. */
  #isSettled = true;

  connectedCallback(): void {
    this.#input.addEventListener('focus', prepareSearch, { once: true });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#update(false), typingPause);
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#clear();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#results.dataset.state === 'error') void this.#run();
      this.#update(true);
    });
    this.addEventListener('change', () => this.#update(true));
    this.#onClick('[data-retry]', () => void this.#run());
    this.#onClick('[data-more]', () => void this.#showMore());
    this.#onClick('[data-clear-filters]', () => this.#clearFilters());
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #onClick(selector: string, act: () => void): void {
    for (const button of this.querySelectorAll(selector)) button.addEventListener('click', act);
  }

  /** Takes over what the form says, and searches if that is something new. */
  #update(isSettled: boolean): void {
    clearTimeout(this.#typing);
    const state = readState(formParams(this.#form));
    const address = addressOf(state);
    if (address !== addressOf(this.#state)) {
      if (this.#isSettled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.#state = state;
      this.#limit = pageSize;
      void this.#run();
    }
    this.#isSettled = isSettled;
  }

  /** Takes over what the address says: a shared link, or the way back from a result. */
  #restore(): void {
    this.#state = readState(new URLSearchParams(location.search));
    this.#limit = Number(history.state?.limit) || pageSize;
    this.#isSettled = true;
    this.#input.value = this.#state.query;
    this.#sort.value = this.#state.sort === 'date' ? 'date' : '';
    this.#drawFacets(noResult.filters);
    void this.#run();
  }

  #clear(): void {
    this.#input.value = '';
    this.#clearFilters();
  }

  #clearFilters(): void {
    for (const box of this.#facets.querySelectorAll('input')) box.checked = false;
    this.#update(true);
    this.#input.focus();
  }

  async #showMore(): Promise<void> {
    const shown = this.#results.children.length;
    this.#limit += pageSize;
    history.replaceState({ limit: this.#limit }, '');
    await this.#run(shown);
    if (this.#more.hidden) this.#results.children[shown]?.querySelector('a')?.focus();
  }

  /** Searches and shows the hits after the first `kept`, which are on the page already. */
  async #run(kept = 0): Promise<void> {
    const run = (this.#runs += 1);
    const isCurrent = () => run === this.#runs;
    const { query, filters, sort } = this.#state;
    document.title = query ? `${query} — ${this.#plainTitle}` : this.#plainTitle;
    if (!isAsking(this.#state)) return this.#draw('idle', noResult);

    this.#show('loading');
    const quiet = setTimeout(() => isCurrent() && this.#say(loadingSentence), quietTime);
    const options = { filters, sort, limit: this.#limit };
    const result = await search(query, options).catch(() => undefined);
    clearTimeout(quiet);
    if (!isCurrent()) return;
    if (!result) this.#draw('error', noResult);
    else this.#draw(result.total > 0 ? 'done' : 'empty', result, kept);
  }

  #draw(view: View, result: SearchResult, kept = 0): void {
    const { total, hits, filters, dropped } = result;
    const rows = hits.slice(kept).map((hit) => drawHit(hit, this.#hitTemplate, this.#labels));
    if (kept > 0) this.#results.append(...rows);
    else this.#results.replaceChildren(...rows);
    this.#results.dataset.total = String(total);
    this.#more.hidden = hits.length >= total;
    this.#drawFacets(filters);
    this.#say(announce(view, total, this.#state.query), droppedSentence(dropped));
    this.#show(view);
  }

  #drawFacets(counts: SearchResult['filters']): void {
    drawFacets(this.#facets, counts, this.#state.filters, this.#labels);
  }

  /** While it loads, the last results stay. */
  #show(view: View): void {
    this.#results.dataset.state = view;
    const filtered = isFiltered(this.#state.filters);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      if (view !== 'loading') part.hidden = part.dataset.when !== view;
      else if (part.dataset.when === 'idle') part.hidden = true;
    }
    if (view === 'loading') return;
    this.#facets.hidden = view === 'idle' || view === 'error' || (view === 'empty' && !filtered);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when-filtered]'))
      part.hidden = !filtered;
  }

  #say(sentence: string, note = ''): void {
    this.#count.textContent = sentence;
    this.#dropped.textContent = note;
  }
}

function announce(view: View, total: number, query: string): string {
  if (view === 'idle') return '';
  return view === 'error' ? errorSentence : countSentence(total, query);
}

/** Also the controls beside the form that name it with `form="…"`. */
function formParams(form: HTMLFormElement): URLSearchParams {
  const texts = [...new FormData(form)].filter((entry) => typeof entry[1] === 'string');
  return new URLSearchParams(texts as [string, string][]);
}

function addressOf(state: SearchState): string {
  const params = writeState(state).toString();
  return params ? `?${params}` : location.pathname;
}

customElements.define('search-page', SearchPage);
