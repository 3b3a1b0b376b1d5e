/** What the page of downloads says of sizes, days and times. */
import { countNoun, type Noun } from '#arabic/plural.ts';
import { dayOfMoment } from '#domain/moment.ts';
import { formatBytes } from '#domain/number.ts';
import type { Device } from '#offline/browser/download/device.ts';
import type { Offer, Quote } from '#offline/browser/download/offer.ts';

/** Counted by the page, given by its markup. */
export type Nouns = Record<'page' | 'file' | 'minute' | 'hour', Noun>;

/** The day of a release in Damascus. `1795400000 // => '23 تشرين الثاني 2026'` */
export function dayOfRelease(sequence: number): string {
  return dayOfMoment(new Date(sequence * 1000));
}

/** What the groups are called that are chosen from, by what is on the device. */
export function nameOffer({ state: { active } }: Device, { manifest }: Offer): string {
  if (!active) return 'اختر ما تحفظه';
  if (active.release !== manifest.release) return 'صدر إصدار أحدث';
  const isAll = manifest.groups.every(({ id }) => active.groups.includes(id));
  return isAll ? 'نسختك هي الأحدث' : 'نسختك هي الأحدث، وتستطيع أن تزيدها';
}

/** What the button does and what it costs; undefined where there is nothing to do. */
export function nameAction(
  { state: { active }, wanted }: Device,
  { manifest }: Offer,
  { groups, line }: Quote,
): string | undefined {
  const isLatest = active?.release === manifest.release;
  if (isLatest && groups.every((id) => active.groups.includes(id))) return undefined;
  const cost = line > 0 ? ` (${formatBytes(line)})` : '';
  if (wanted) return `تابع التنزيل${cost}`;
  if (!active) return `نزّل المختار${cost}`;
  return isLatest ? `أضف المختار${cost}` : `حدّث نسختك${cost}`;
}

export function describeProgress(done: number, total: number): string {
  return `نزل ${formatBytes(done)} من ${formatBytes(total)}`;
}

/** How long it still takes at the pace so far; '' as long as that says little. */
export function describeRemaining(
  { done, total, milliseconds }: { done: number; total: number; milliseconds: number },
  nouns: Nouns,
): string {
  if (done === 0 || milliseconds < 2000 || done >= total) return '';
  const minutes = Math.round(((total - done) * milliseconds) / done / 60_000);
  if (minutes < 1) return 'بقي أقل من دقيقة.';
  const count =
    minutes < 90
      ? countNoun(minutes, nouns.minute)
      : countNoun(Math.round(minutes / 60), nouns.hour);
  return `الوقت الباقي تقريباً: ${count}.`;
}

/** What a browser says of its room, which it may not keep. */
export function describeRoom({ quota = 0, usage = 0 }: StorageEstimate, needed: number): string {
  if (quota === 0) return '';
  const free = Math.max(0, quota - usage);
  const said = `يقدّر المتصفح المساحة المتاحة للبوابة على جهازك بنحو ${formatBytes(free)}.`;
  return free < needed ? `${said} قد لا تكفي لما اخترته.` : said;
}
