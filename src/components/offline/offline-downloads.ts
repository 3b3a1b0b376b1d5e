import { formatPercent } from '#domain/number.ts';
import { browserPorts as ports } from '#offline/browser/download/browser-ports.ts';
import { readDevice, type Device } from '#offline/browser/download/device.ts';
import { download } from '#offline/browser/download/download.ts';
import { explain } from '#offline/browser/download/error.ts';
import { readOffer, type Offer } from '#offline/browser/download/offer.ts';
import * as remove from '#offline/browser/download/remove.ts';
import { findLack } from '#offline/browser/download/support.ts';
import { messages } from '#offline/browser/download/messages.ts';
import { readPublicKey } from '#offline/signature.ts';
import { drawDevice } from './device-view.ts';
import { chooseAll, drawGroups, drawQuote, readChoice } from './offer-view.ts';
import { part, write } from './part.ts';
import { describeProgress, describeRemaining, type Nouns } from './words.ts';

/** Downloads releases to the device, shows what is there and takes it away. */
class OfflineDownloads extends HTMLElement {
  #key = readPublicKey(this.dataset['releaseKey'] ?? '');
  #nouns: Nouns = JSON.parse(this.dataset['nouns'] ?? '{}');
  #device: Device | undefined;
  #offer: Offer | undefined;
  #estimate: StorageEstimate = {};
  /** Of the download under way. */
  #stop: AbortController | undefined;
  /** The line was cut under a download: it goes on when the line is back. */
  #isCut = false;

  async connectedCallback() {
    const lack = await findLack(this.#key);
    part(this, 'loading').hidden = Boolean(lack);
    if (lack) return void (part(this, lack).hidden = false);
    this.addEventListener('click', this.#act);
    this.addEventListener('change', this.#drawQuote);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#download();
    });
    addEventListener('online', this.#lineIsBack);
    document.addEventListener('visibilitychange', this.#lookAgain);
    await this.#look();
  }

  disconnectedCallback() {
    this.#stop?.abort();
    removeEventListener('online', this.#lineIsBack);
    document.removeEventListener('visibilitychange', this.#lookAgain);
  }

  /** Asks the device, then the server: what is on the device shows at once. */
  async #look() {
    this.#tell(undefined);
    this.#offer = undefined;
    try {
      const device = await this.#readDevice();
      this.#offer = await readOffer(ports, this.#key, device, { pauses: [500] });
    } catch (error) {
      this.#tell(error);
    }
    part(this, 'loading').hidden = true;
    this.#drawOffer();
  }

  async #readDevice(): Promise<Device> {
    const device = (this.#device = await readDevice(ports));
    this.#estimate = await navigator.storage.estimate().catch(() => ({}));
    drawDevice(this, device, await navigator.storage.persisted().catch(() => false));
    return device;
  }

  async #download() {
    if (this.#stop || !this.#device) return;
    const order = { key: this.#key, groups: readChoice(this, this.#device) };
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const started = performance.now();
    const report = (done: number, total: number) =>
      this.#drawProgress({ done, total, milliseconds: performance.now() - started });
    this.#tell(undefined);
    this.#setBusy(true);
    this.querySelector<HTMLElement>('[data-do=pause]')?.focus();
    // Firefox asks the reader first, and the promise waits for the answer.
    void navigator.storage.persist().catch(() => false);
    try {
      await download(ports, order, { signal, report });
      write(this, 'status', 'اكتمل التنزيل. صارت البوابة على جهازك.');
    } catch (error) {
      this.#tell(error);
      this.#isCut = explain(error).trouble === 'network';
    }
    this.#stop = undefined;
    this.#setBusy(false);
    await this.#settle();
  }

  #act = async ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const name = button?.dataset['do'] ?? '';
    if (name === 'pause') return this.#stop?.abort();
    if (name === 'retry') return this.#look();
    if (name.startsWith('choose-')) {
      chooseAll(this, name === 'choose-all');
      return this.#drawQuote();
    }
    const work = works[name];
    if (!button || !work) return;
    button.disabled = true;
    this.#tell(undefined);
    try {
      await work(button.value);
      if (name === 'remove-all') button.closest('details')?.removeAttribute('open');
    } catch (error) {
      this.#tell(error);
    }
    button.disabled = false;
    await this.#settle();
  };

  /** Shows what there is after something was done; who was on a button that is gone goes on from a heading. */
  async #settle() {
    await this.#readDevice();
    this.#drawOffer();
    if (document.activeElement !== document.body) return;
    const section = part(this, 'device').hidden ? 'offer' : 'device';
    part(this, section).querySelector('h2')?.focus();
  }

  #lineIsBack = () => {
    if (this.#isCut) void this.#download();
    else if (!this.#offer && !this.#stop) void this.#look();
  };

  /** Another tab may have changed what is here; a choice that is being made stays. */
  #lookAgain = async () => {
    if (document.visibilityState === 'hidden' || this.#stop) return;
    const before = this.#device;
    const { state, wanted } = await this.#readDevice();
    const isSame =
      state.active?.id === before?.state.active?.id &&
      state.previous?.id === before?.state.previous?.id &&
      wanted?.join() === before?.wanted?.join();
    if (!isSame) this.#drawOffer();
  };

  #drawOffer() {
    const [device, offer] = [this.#device, this.#offer];
    part(this, 'offer').hidden = !device || !offer;
    if (!device || !offer) return;
    drawGroups(this, device, offer, this.#nouns);
    this.#drawQuote();
  }

  #drawQuote = () => {
    if (this.#device && this.#offer) drawQuote(this, this.#device, this.#offer, this.#estimate);
  };

  #setBusy(isBusy: boolean) {
    this.#isCut = this.#isCut && !isBusy;
    part(this, 'form').hidden = isBusy;
    part(this, 'progress').hidden = !isBusy;
    for (const button of part(this, 'device').querySelectorAll('button')) button.disabled = isBusy;
  }

  #drawProgress(way: { done: number; total: number; milliseconds: number }) {
    const { done, total } = way;
    const share = total > 0 ? done / total : 1;
    part<HTMLProgressElement>(this, 'bar').value = share;
    write(this, 'figures', describeProgress(done, total));
    write(this, 'remaining', describeRemaining(way, this.#nouns));
    // Every tenth is said, not every pack.
    write(this, 'status', `نزل ${formatPercent(Math.floor(share * 10) * 10)}`);
  }

  /** Says what stands in the way; a pause does not. */
  #tell(error: unknown) {
    const { trouble } = explain(error);
    const isTold = error !== undefined && trouble !== 'paused';
    part(this, 'trouble').hidden = !isTold;
    write(this, 'trouble-title', isTold ? messages[trouble].title : '');
    write(this, 'trouble-text', isTold ? messages[trouble].text : '');
    part(this, 'retry').hidden = this.#offer !== undefined;
  }
}

const works: Record<string, ((value: string) => Promise<void>) | undefined> = {
  'go-back': () => remove.goBack(ports),
  'remove-previous': () => remove.removePrevious(ports),
  'remove-group': (group) => remove.removeGroup(ports, group),
  'remove-all': () => remove.removeAll(ports),
  discard: () => remove.discardUnfinished(ports),
};

customElements.define('offline-downloads', OfflineDownloads);
