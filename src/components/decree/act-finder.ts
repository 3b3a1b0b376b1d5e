import { nameAsked, readAsked } from '#domain/decree/asked-act.ts';
import { isNumbered } from '#domain/decree/gaps.ts';
import { actId, citeAct, type ActIdentity } from '#domain/decree/identifier.ts';
import { listUrl } from '#domain/decree/lists.ts';
import { pageAddress } from '#domain/page-address.ts';
import { entryUrl } from '#domain/url.ts';
import { actTypePlurals } from '#schema/vocabulary.ts';

interface Way {
  label: string;
  path: string;
}

/**
 * Goes to an act by its type, number and year where the archive has its page, and says so where it has not. When the
 * pages cannot be asked for, the form goes to the search, which it does without this as well.
 */
class ActFinder extends HTMLElement {
  #form = this.querySelector('form');
  #status = this.querySelector('[role=status]');
  #template = this.querySelector('template');

  connectedCallback() {
    const form = this.#form;
    if (!form) return;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#find(form).catch(() => form.submit());
    });
  }

  async #find(form: HTMLFormElement) {
    const field = (name: string) => String(new FormData(form).get(name) ?? '');
    const asked = readAsked({ type: field('type'), number: field('q'), year: field('year') });
    const [first] = asked;
    if (!first) {
      this.#say('اكتب رقم الصك وسنته، مثل 17 و2012.', []);
      form.querySelector('input')?.focus();
      return;
    }
    const held = await this.#existing(
      asked.map((act) => ({ label: citeAct(act), path: entryUrl('decrees', actId(act)) })),
    );
    const [only, another] = held;
    if (only && !another) return location.assign(this.#resolve(only.path));
    if (only) return this.#say('في الأرشيف أكثر من صك بهذا الرقم وهذه السنة:', held);
    const lists = await this.#existing([listOf(first, asked.length === 1)]);
    this.#say(`ليس في الأرشيف ${nameAsked(asked)}، ولا يذكره ما حُفظ فيه.`, [
      ...lists,
      ...(lists.length > 0
        ? []
        : [{ label: 'الأرقام الناقصة من الأرشيف', path: '/decrees/gaps/' }]),
      {
        label: 'ابحث عن ذكره في البوابة كلها',
        path: `/search/?q=${encodeURIComponent(`${first.number} ${first.year}`)}`,
      },
    ]);
  }

  /** Those that the site has a page for. */
  async #existing(ways: readonly Way[]): Promise<Way[]> {
    const found = await Promise.all(
      ways.map(async ({ path }) => (await fetch(this.#resolve(path), { method: 'HEAD' })).ok),
    );
    return ways.filter((_, order) => found[order]);
  }

  /** The form's own address knows under which path the portal stands. */
  #resolve(path: string): string {
    const home = new URL('..', this.#form?.action ?? location.href);
    return new URL(pageAddress(path.slice(1), document.documentElement.dataset), home).href;
  }

  #say(sentence: string, ways: readonly Way[]) {
    const copy = this.#template?.content.cloneNode(true);
    if (!(copy instanceof DocumentFragment)) return;
    const [line, list] = [copy.querySelector('p'), copy.querySelector('ul')];
    const row = list?.querySelector('li');
    if (!line || !list || !row) return;
    line.textContent = sentence;
    list.replaceChildren(
      ...ways.map(({ label, path }) => {
        const item = document.importNode(row, true);
        const link = item.querySelector('a');
        link?.setAttribute('href', this.#resolve(path));
        link?.append(label);
        return item;
      }),
    );
    this.#status?.replaceChildren(copy);
  }
}

/** Where the act would stand: with what the year lacks, where its type is known and counted. */
function listOf({ type, year }: ActIdentity, hasType: boolean): Way {
  if (!hasType) return { label: `نصوص عام ${year}`, path: listUrl({ year: String(year) }) };
  const list = listUrl({ type, year: String(year) });
  const label = `${actTypePlurals[type]} لعام ${year}`;
  return isNumbered(type)
    ? { label: `${label} وما ينقص منها`, path: `${list}#numbers` }
    : { label, path: list };
}

customElements.define('act-finder', ActFinder);
