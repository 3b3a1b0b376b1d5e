import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import type { Recipient } from '#domain/letter/address.ts';
import { letterSheet } from '#domain/letter/letter.ts';
import { prepareMail } from '#domain/letter/mail.ts';
import { sheetText, type SheetLine, type SheetValues } from '#domain/letter/sheet.ts';
import { complaintSlip } from '#domain/letter/slip.ts';
import { copyText } from '../clipboard.ts';

const papers = {
  letter: (values: SheetValues, recipient: Recipient) => letterSheet(recipient, values),
  slip: (values: SheetValues) => complaintSlip(values),
};

/**
 * Writes what is typed onto the paper beside the form, and hands it to the printer, the clipboard or the reader's own
 * mail program. It stores and sends nothing.
 */
class SheetComposer extends HTMLElement {
  #form = this.querySelector('form');
  #status = this.querySelector('[role=status]');
  #mail = this.querySelector<HTMLAnchorElement>('[data-do=mail]');
  #makeLines = papers[this.dataset['kind'] === 'slip' ? 'slip' : 'letter'];
  #recipient = JSON.parse(this.dataset['recipient'] ?? '{"body":""}') as Recipient;
  #isLong = false;

  connectedCallback() {
    if (!this.#form) return;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => this.#show());
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      this.#do(action?.dataset['do']);
    });
    addEventListener('beforeprint', () => {
      if (this.#isFilled()) document.documentElement.dataset['print'] = 'sheet';
    });
    addEventListener('afterprint', () => delete document.documentElement.dataset['print']);
    // Coming back to the page, the browser puts in what was typed after the element has started.
    addEventListener('pageshow', () => this.#show());
    this.#fillDate();
    this.#show();
  }

  #do(action: string | undefined) {
    if (action === 'print') {
      document.documentElement.dataset['print'] = 'sheet';
      print();
    } else if (action === 'copy') void this.#copy('نُسخ النص. الصقه حيث تريد.');
    else if (action === 'mail' && this.#isLong)
      void this.#copy('النص أطول مما يقبله رابط البريد، فنسخناه: الصقه في رسالة البريد.');
    else if (action === 'clear') {
      this.#form?.reset();
      this.#fillDate();
      this.#show();
      this.#say('مُسح ما كتبت.');
      this.querySelector('input')?.focus();
    }
  }

  async #copy(done: string) {
    const isDone = await copyText(sheetText(this.#lines()));
    this.#say(isDone ? done : 'لم يسمح المتصفح بالنسخ: حدّد النص على الورقة وانسخه.');
  }

  #say(text: string) {
    if (this.#status) this.#status.textContent = text;
  }

  #fillDate() {
    const date = this.#form?.querySelector<HTMLInputElement>('[name=date]');
    if (date && !date.value) date.value = todayIn(portalZone, new Date());
  }

  #values(): SheetValues {
    if (!this.#form) return {};
    const entries = [...new FormData(this.#form)];
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  }

  #isFilled(): boolean {
    return Object.entries(this.#values()).some(
      ([name, value]) => name !== 'date' && name !== 'size' && value.trim() !== '',
    );
  }

  #lines(): SheetLine[] {
    return this.#makeLines(this.#values(), this.#recipient);
  }

  #show() {
    const lines = this.#lines();
    const isFilled = this.#isFilled();
    for (const { name, value, isOptional } of lines) {
      const line = this.querySelector<HTMLElement>(`[data-line=${name}]`);
      const [shown, blank] = [
        line?.querySelector<HTMLElement>('[data-value]'),
        line?.querySelector<HTMLElement>('[data-blank]'),
      ];
      if (shown) shown.textContent = value;
      if (blank) blank.hidden = value !== '';
      if (line) line.hidden = Boolean(isOptional) && isFilled && !value;
    }
    this.dataset['size'] = this.#values()['size'] ?? '';
    const { subject, about } = this.#values();
    const { href, isWhole } = prepareMail(this.dataset['email'], {
      subject: (subject ?? about ?? '').trim() || (this.#recipient.body && 'رسالة'),
      body: sheetText(lines),
    });
    if (this.#mail) this.#mail.href = href;
    this.#isLong = !isWhole;
  }
}

customElements.define('sheet-composer', SheetComposer);
