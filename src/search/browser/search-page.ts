import { pageAddress } from '#domain/page-address.ts';
import './recent-searches.ts';
import './share-link.ts';
import { drawChips } from './chip-view.ts';
import { listChips, withoutChip } from './chips.ts';
import type { CitedActs } from './cited.ts';
import { drawFacets } from './facet-view.ts';
import { feedOf } from './feed.ts';
import { findPart } from './find-part.ts';
import { drawHit } from './hit-view.ts';
import { keepKnown, type Labels } from './labels.ts';
import { addressOf, isAsking, isFiltered, readState, type SearchState } from './query.ts';
import type { RecentSearches } from './recent-searches.ts';
import { noResult, type SearchResult } from './result.ts';
import { fillForm, readForm } from './search-form.ts';
import { prepareSearch, search } from './search.ts';
import {
  citedSentence,
  countSentence,
  droppedSentence,
  errorSentence,
  loadingSentence,
} from './sentences.ts';
import { showView, type View } from './show-view.ts';
import { drawStatus } from './status-view.ts';
import { drawYears, fillYears } from './year-view.ts';

const pageSize = 10;
/** While an answer is under way, the next keystroke may still come. */
const busyPause = 50;
/** A new address with every keystroke is dear, and Safari refuses a hundred in half a minute. */
const addressPause = 400;
/** A search that takes longer says that it is under way. */
const quietTime = 400;
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The search page's behaviour; its markup, templates and words stand in SearchPage.astro. */
class SearchPage extends HTMLElement {
  #form = findPart<HTMLFormElement>(this, 'form');
  #input = findPart<HTMLInputElement>(this, 'input');
  #status = findPart(this, '[data-status]');
  #chips = findPart(this, '[data-chips]');
  #results = findPart(this, '[data-results]');
  #more = findPart(this, '[data-more]');
  #feed = findPart<HTMLAnchorElement>(this, '[data-feed]');
  #facets = findPart(this, '[data-facets]');
  #years = findPart(this, '[data-years]');
  #recent = findPart<RecentSearches>(this, 'recent-searches');
  #hitTemplate = findPart<HTMLTemplateElement>(this, '[data-hit-template]');
  #chipTemplate = findPart<HTMLTemplateElement>(this, '[data-chip-template]');
  #labels: Labels = JSON.parse(findPart(this, '[data-labels]').textContent);
  #plainTitle = document.title;

  #state = readState(new URLSearchParams());
  /** What stands on the page. */
  #result = noResult;
  #limit = pageSize;
  #runs = 0;
  #typing = 0;
  #addressing = 0;
  /** Whether the search comes from another page, where a citation alone asks for its act and not for results. */
  #leadsToAct = new URLSearchParams(location.search).has('go');
  /** Whether the address holds a finished search, which the next keystroke must not overwrite. */
  #isSettled = true;

  connectedCallback(): void {
    this.#input.addEventListener('focus', prepareSearch, { once: true });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      const isBusy = this.#results.dataset.state === 'loading';
      this.#typing = window.setTimeout(() => this.#update(false), isBusy ? busyPause : 0);
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#go({ ...readForm(this.#form), query: '', filters: {}, years: {} });
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#results.dataset.state === 'error') void this.#run();
      this.#update(true);
      this.#recent.remember(this.#state.query);
    });
    this.addEventListener('change', () => this.#update(true));
    this.#onClick('[data-retry]', () => void this.#run());
    this.#onClick('[data-more]', () => void this.#showMore());
    this.#onClick('[data-clear-filters]', () => {
      this.#go({ ...readForm(this.#form), filters: {}, years: {} });
      this.#status.focus();
    });
    this.addEventListener('click', (event) => this.#follow(event));
    this.#recent.addEventListener('emptied', () => this.#input.focus());
    window.addEventListener('popstate', () => this.#restore());
    window.addEventListener('pagehide', () => this.#keepAddress());
    this.#restore();
  }

  #onClick(selector: string, act: () => void): void {
    for (const button of this.querySelectorAll(selector)) button.addEventListener('click', act);
  }

  /** Takes over what the form says. */
  #update(isSettled: boolean): void {
    clearTimeout(this.#typing);
    this.#take(readForm(this.#form));
    fillYears(this.#years, this.#state.years);
    this.#isSettled = isSettled;
    if (isSettled) this.#keepAddress();
  }

  /** A link to another search is followed without leaving the page; a link to a result ends the search. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    this.#keepAddress();
    if (this.#results.contains(link)) return this.#recent.remember(this.#state.query);
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (isElsewhere || !link.matches('[data-search]')) return;
    event.preventDefault();
    this.#go(readState(new URLSearchParams(link.search)));
    this.#recent.remember(this.#state.query);
    this.#status.focus();
  }

  /** Takes over a search that a button or a link stands for. */
  #go(state: SearchState): void {
    clearTimeout(this.#typing);
    this.#take(state);
    fillForm(this, this.#state);
    this.#isSettled = true;
    this.#keepAddress();
  }

  /** Takes over what the address says: a shared link, or the way back from a result. */
  #restore(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#addressing);
    const state = readState(new URLSearchParams(location.search));
    this.#state = { ...state, filters: keepKnown(state.filters, this.#labels) };
    this.#limit = Number(history.state?.limit) || pageSize;
    this.#isSettled = true;
    fillForm(this, this.#state);
    // The way back from a result leads to the results.
    if (this.#leadsToAct) history.replaceState(history.state, '', here(addressOf(this.#state)));
    void this.#run();
  }

  /** Searches if that is something new. */
  #take(state: SearchState): void {
    const address = here(addressOf(state));
    if (address === here(addressOf(this.#state))) return;
    this.#state = state;
    this.#limit = pageSize;
    clearTimeout(this.#addressing);
    if (this.#isSettled) history.pushState(null, '', address);
    else this.#addressing = window.setTimeout(() => this.#keepAddress(), addressPause);
    void this.#run();
  }

  /** Puts the search that is being typed into the address. */
  #keepAddress(): void {
    clearTimeout(this.#addressing);
    const address = new URL(here(addressOf(this.#state)), location.href);
    if (address.search !== location.search) history.replaceState(null, '', address);
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
    const { query, ...options } = this.#state;
    document.title = query ? `${query} — ${this.#plainTitle}` : this.#plainTitle;
    if (!isAsking(this.#state)) return this.#draw('idle', noResult);

    // The worker searches while the page draws.
    const answer = search(query, { ...options, limit: this.#limit }).catch(() => undefined);
    this.#drawFilters();
    this.#show('loading');
    const quiet = setTimeout(
      () => isCurrent() && drawStatus(this.#status, { count: loadingSentence }),
      quietTime,
    );
    const result = await answer;
    clearTimeout(quiet);
    const cited = result && (await findCited(query, result));
    if (!isCurrent()) return;
    const [act, ...otherActs] = cited?.urls ?? [];
    const leadsToAct = this.#leadsToAct && cited?.isWhole && otherActs.length === 0;
    this.#leadsToAct = false;
    if (leadsToAct && act && act === result?.hits[0]?.url) return location.replace(here(act));
    if (!result) this.#draw('error', noResult);
    else this.#draw(result.total > 0 ? 'done' : 'empty', result, kept, cited?.urls);
  }

  #draw(view: View, result: SearchResult, kept = 0, cited: readonly string[] = []): void {
    const { total, hits, dropped, suggestion } = result;
    const note = (url: string) => (cited.includes(url) ? citedSentence(cited.length) : undefined);
    const rows = hits
      .slice(kept)
      .map((hit) => drawHit(hit, this.#hitTemplate, this.#labels, note(hit.url)));
    if (kept > 0) this.#results.append(...rows);
    else this.#results.replaceChildren(...rows);
    this.#result = result;
    this.#results.dataset.total = String(total);
    this.#more.hidden = hits.length >= total;
    this.#drawFilters();
    drawStatus(this.#status, {
      count: announce(view, total, this.#state.query),
      note: droppedSentence(dropped),
      ...(suggestion && {
        suggestion: {
          query: suggestion,
          href: here(addressOf({ ...this.#state, query: suggestion })),
        },
      }),
    });
    this.#show(view);
  }

  #drawFilters(): void {
    const { filters, years } = this.#result;
    drawFacets(this.#facets, filters, this.#state.filters, this.#labels);
    drawYears(this.#years, years, this.#state.years);
    drawChips(this.#chips, this.#chipTemplate, listChips(this.#state, this.#labels), (chip) => {
      this.#go(withoutChip(readForm(this.#form), chip));
      if (!isFiltered(this.#state)) this.#status.focus();
    });
  }

  #show(view: View): void {
    const filtered = isFiltered(this.#state);
    this.#results.dataset.state = view;
    showView(this, view, filtered);
    if (view === 'loading') return;
    this.#facets.hidden = view === 'idle' || view === 'error' || (view === 'empty' && !filtered);
    const feed = view === 'done' && feedOf(this.#state);
    this.#feed.hidden = !feed;
    if (feed) this.#feed.href = here(`${base}${feed}`);
  }
}

/** The acts that the query cites, among the hits. Most queries cite none, and need not load what reads citations. */
async function findCited(query: string, { hits }: SearchResult): Promise<CitedActs | undefined> {
  if (!/\p{N}/u.test(query)) return undefined;
  const { findCitedHits } = await import('./cited.ts');
  return findCitedHits(query, hits, base);
}

const here = (address: string) => pageAddress(address, document.documentElement.dataset);

function announce(view: View, total: number, query: string): string {
  if (view === 'idle') return '';
  return view === 'error' ? errorSentence : countSentence(total, query);
}

customElements.define('search-page', SearchPage);
