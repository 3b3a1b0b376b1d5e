import { findPages, type PlacePage, type Wanted } from '#domain/place/list-pages.ts';
import { pageAddress } from '#domain/page-address.ts';
import { listPageUrl } from '#domain/pagination.ts';

/** More than this is not loaded for one question. */
const mostPages = 8;

/** The pages of a list of places that is too long for one: those that a reader's question needs are brought into this one. */
export class PlacePages {
  readonly pages: PlacePage[];
  #list: HTMLElement;
  #url: string;
  #own: number;
  #brought = new Map<number, Promise<Element>>();

  constructor(list: HTMLElement, { url = '', pages = '[]', number }: DOMStringMap) {
    this.#list = list;
    this.#url = url;
    this.#own = Number(number);
    this.pages = JSON.parse(pages) as PlacePage[];
  }

  /** How many of the pages a question needs; undefined when they are too many to bring. */
  async bring(wanted: Wanted): Promise<number | undefined> {
    const numbers = findPages(this.pages, wanted);
    if (numbers.length > mostPages) return undefined;
    const others = numbers.filter((number) => number !== this.#own);
    const brought = await Promise.all(others.map((number) => this.#bringOne(number)));
    const inOrder = new Set([...this.#list.children, ...brought]);
    this.#list.append(...[...inOrder].toSorted((a, b) => numberOf(a) - numberOf(b)));
    return numbers.length;
  }

  /** Shows all that was brought, or this page alone. */
  show(all: boolean) {
    for (const page of this.#list.querySelectorAll<HTMLElement>('[data-page]'))
      page.hidden = !all && numberOf(page) !== this.#own;
  }

  #bringOne(number: number): Promise<Element> {
    const known = this.#brought.get(number);
    if (known) return known;
    const address = pageAddress(listPageUrl(this.#url, number), document.documentElement.dataset);
    const page = fetchList(address).then((list) => renameIds(list, number));
    page.catch(() => this.#brought.delete(number));
    this.#brought.set(number, page);
    return page;
  }
}

function numberOf(page: Element): number {
  return Number(page.getAttribute('data-page'));
}

/** The list of another page. */
function fetchList(address: string): Promise<Element> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    // `DOMParser` is closed by Trusted Types. What comes as a document runs nothing, either.
    request.responseType = 'document';
    request.onerror = () => reject(new Error(`${address} does not answer`));
    request.onload = () => {
      const list = request.status === 200 && request.responseXML?.querySelector('[data-page]');
      if (list) resolve(document.adoptNode(list));
      else reject(new Error(`${address} has no list`));
    };
    request.send();
  });
}

/** A governorate may have a section on each of two pages. */
function renameIds(list: Element, number: number): Element {
  for (const part of list.querySelectorAll('[id], [aria-labelledby]'))
    for (const name of ['id', 'aria-labelledby']) {
      const id = part.getAttribute(name);
      if (id) part.setAttribute(name, `${id}-${number}`);
    }
  return list;
}
