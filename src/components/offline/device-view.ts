import { formatBytes } from '#domain/number.ts';
import type { Device } from '#offline/browser/download/device.ts';
import { sizeOfPrevious } from '#offline/browser/download/offer.ts';
import { packsOf, sizeOfPacks } from '#offline/browser/download/plan.ts';
import { copyOf, part, write } from './part.ts';
import { dayOfRelease } from './words.ts';

const mayGo =
  'وقد يحذفها المتصفح إذا ضاق الجهاز، وتقلّ هذه الحال إذا أضفت البوابة إلى الشاشة الرئيسية.';

/** Shows what is on the device; nothing where nothing is. */
export function drawDevice(root: HTMLElement, device: Device, isPersisted: boolean): void {
  const { state, active } = device;
  const section = part(root, 'device');
  section.hidden = !state.active || !active;
  if (!state.active || !active) return;
  const { groups } = state.active;
  write(section, 'active-day', dayOfRelease(active.sequence));
  write(section, 'active-size', formatBytes(sizeOfPacks(packsOf(active, groups))));
  write(section, 'active-release', active.release);
  write(section, 'persisted', isPersisted ? '' : mayGo);
  part(section, 'kept').replaceChildren(
    ...active.groups
      .filter(({ id }) => groups.includes(id))
      .map(({ id, title, isNeeded }) => {
        const item = copyOf(section, 'kept-template');
        write(item, 'title', title);
        write(item, 'size', formatBytes(sizeOfPacks(packsOf(active, [id]))));
        const button = item.querySelector('button');
        if (isNeeded) button?.remove();
        button?.setAttribute('value', id);
        button?.setAttribute('aria-label', `أزل من الجهاز: ${title}`);
        return item;
      }),
  );
  part(section, 'previous').hidden = !device.previous;
  if (!device.previous) return;
  write(section, 'previous-day', dayOfRelease(device.previous.sequence));
  write(section, 'previous-size', formatBytes(sizeOfPrevious(device)));
}
