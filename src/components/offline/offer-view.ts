import { countNoun } from '#arabic/plural.ts';
import { formatBytes } from '#domain/number.ts';
import type { Device } from '#offline/browser/download/device.ts';
import { quoteFor, type Offer } from '#offline/browser/download/offer.ts';
import { packsOf, sizeOfPacks } from '#offline/browser/download/plan.ts';
import { copyOf, part, write } from './part.ts';
import { dayOfRelease, describeRoom, nameAction, type Nouns } from './words.ts';

/** Lists the groups of a release; chosen are those of a download that has not ended, else those on the device, else all. */
export function drawGroups(root: HTMLElement, device: Device, { manifest }: Offer, nouns: Nouns) {
  const { active } = device.state;
  const chosen = device.wanted ?? active?.groups ?? manifest.groups.map(({ id }) => id);
  part(root, 'groups').replaceChildren(
    ...manifest.groups.map(({ id, title, isNeeded, count }) => {
      const item = copyOf(root, 'group-template');
      const box = item.querySelector('input');
      const isKept = active?.groups.includes(id) ?? false;
      if (box) {
        box.value = id;
        box.checked = isNeeded || isKept || chosen.includes(id);
        box.disabled = isNeeded || isKept;
      }
      write(item, 'title', title);
      write(item, 'note', isKept ? 'على جهازك' : isNeeded ? 'تلزم لغيرها' : '');
      write(item, 'count', countNoun(count, nouns.page));
      write(item, 'size', formatBytes(sizeOfPacks(packsOf(manifest, [id]))));
      return item;
    }),
  );
}

/** What a reader has chosen, also where the box cannot be changed. */
export function readChoice(root: HTMLElement): string[] {
  const boxes = [...part(root, 'groups').querySelectorAll('input')];
  return boxes.filter(({ checked }) => checked).map(({ value }) => value);
}

/** Says what the choice costs, and names the button by what it does. */
export function drawQuote(
  root: HTMLElement,
  device: Device,
  offer: Offer,
  estimate: StorageEstimate,
) {
  const quote = quoteFor(device, offer, readChoice(root));
  const action = nameAction(device, offer, quote);
  const day = dayOfRelease(offer.manifest.sequence);
  const { active } = device.state;
  const isNews = active && active.release !== offer.manifest.release;
  write(root, 'edition', isNews ? `صدر إصدار أحدث: ${day}` : `آخر إصدار: ${day}`);
  write(root, 'line', action ? formatBytes(quote.line) : 'لا شيء');
  write(root, 'room', formatBytes(quote.room));
  write(root, 'free', action ? describeRoom(estimate, quote.line) : '');
  write(root, 'start-label', action ?? '');
  part(root, 'actions').hidden = !action;
  part(root, 'latest').hidden = Boolean(action);
  part(root, 'unfinished').hidden = !device.wanted;
  const discard = root.querySelector<HTMLElement>('[data-do=discard]');
  if (discard) discard.hidden = !device.wanted;
}
