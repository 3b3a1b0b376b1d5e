import { countNoun } from '#arabic/plural.ts';
import { formatBytes } from '#domain/number.ts';
import type { Device } from '#offline/browser/download/device.ts';
import { quoteFor, type Offer } from '#offline/browser/download/offer.ts';
import { packsOf, sizeOfPacks } from '#offline/browser/download/plan.ts';
import { copyOf, part, write } from './part.ts';
import { dayOfRelease, describeRoom, nameAction, nameOffer, type Nouns } from './words.ts';

/** Of these groups a reader is told how many files they hold: they hold no pages. */
const ofFiles = ['search', 'media', 'data'];
/** What only those take who know why. */
const forFew = ['data'];

/**
 * Lists the groups that are not on the device; chosen are those of a download that has not ended, else those on the device,
 * else nearly all.
 */
export function drawGroups(root: HTMLElement, device: Device, { manifest }: Offer, nouns: Nouns) {
  const kept = device.state.active?.groups;
  const ids = manifest.groups.map(({ id }) => id);
  const chosen = device.wanted ?? kept ?? ids.filter((id) => !forFew.includes(id));
  const others = manifest.groups.filter(({ id }) => !kept?.includes(id));
  part(root, 'groups').replaceChildren(
    ...others.map(({ id, title, isNeeded, count }) => {
      const item = copyOf(root, 'group-template');
      const box = part<HTMLInputElement>(item, 'box');
      box.value = id;
      box.checked = isNeeded || chosen.includes(id);
      box.disabled = isNeeded;
      write(item, 'title', title);
      write(item, 'note', isNeeded ? 'تلزم لغيرها' : '');
      write(item, 'count', countNoun(count, ofFiles.includes(id) ? nouns.file : nouns.page));
      write(item, 'size', formatBytes(sizeOfPacks(packsOf(manifest, [id]))));
      return item;
    }),
  );
  part(root, 'choice').hidden = others.length === 0;
}

/** What is to be on the device: what is there, and what a reader has chosen. */
export function readChoice(root: HTMLElement, { state }: Device): string[] {
  const boxes = [...part(root, 'groups').querySelectorAll('input')];
  const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return [...(state.active?.groups ?? []), ...chosen];
}

/** Chooses all groups, or those alone that are needed. */
export function chooseAll(root: HTMLElement, isChosen: boolean) {
  for (const box of part(root, 'groups').querySelectorAll('input'))
    if (!box.disabled) box.checked = isChosen;
}

/** Says what the choice costs, and names the button by what it does. */
export function drawQuote(
  root: HTMLElement,
  device: Device,
  offer: Offer,
  estimate: StorageEstimate,
) {
  const quote = quoteFor(device, offer, readChoice(root, device));
  const action = nameAction(device, offer, quote);
  const day = dayOfRelease(offer.manifest.sequence);
  write(root, 'offer-title', nameOffer(device, offer));
  write(root, 'edition', `آخر إصدار: ${day}`);
  write(root, 'line', formatBytes(quote.line));
  write(root, 'room', formatBytes(quote.room));
  write(root, 'free', describeRoom(estimate, quote.line));
  write(root, 'start-label', action ?? '');
  part(root, 'costs').hidden = !action;
  part(root, 'actions').hidden = !action;
  part(root, 'unfinished').hidden = !device.wanted || !action;
}
