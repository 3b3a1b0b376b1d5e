import { describe, expect, it } from 'vitest';
import { nouns } from '#arabic/nouns.ts';
import {
  dayOfRelease,
  describeProgress,
  describeRemaining,
  describeRoom,
  nameAction,
  nameOffer,
} from '#components/offline/words.ts';
import type { Device } from '#offline/browser/download/device.ts';
import { first, second } from '../../../fixtures/offline-checks.ts';

const megabyte = 1024 * 1024;
const offerOf = ({ manifest }: typeof first) => ({ manifest, deltas: {} });
const all = first.manifest.groups.map(({ id }) => id);

function deviceWith(groups?: string[], wanted?: string[]): Device {
  const { release, sequence } = first.manifest;
  const active = groups && { id: 'x', release, sequence, groups };
  return { state: { ...(active && { active }) }, packs: new Set(), wanted };
}

it('the day of a release is that of Damascus', () => {
  expect(dayOfRelease(Date.UTC(2026, 10, 22, 22, 30) / 1000)).toBe('23 تشرين الثاني 2026');
});

describe('the button', () => {
  const quote = { groups: all, line: 2.5 * megabyte, room: 3 * megabyte };

  it.each([
    ['nothing is here', deviceWith(), first, 'نزّل المختار (2.5 م.ب)', 'اختر ما تحفظه'],
    [
      'a download has not ended',
      deviceWith(undefined, all),
      first,
      'تابع التنزيل (2.5 م.ب)',
      'اختر ما تحفظه',
    ],
    [
      'a group is missing',
      deviceWith(['shell']),
      first,
      'أضف المختار (2.5 م.ب)',
      'نسختك هي الأحدث، وتستطيع أن تزيدها',
    ],
    ['there is a later release', deviceWith(all), second, 'حدّث نسختك (2.5 م.ب)', 'صدر إصدار أحدث'],
    ['all of it is here', deviceWith(all), first, undefined, 'نسختك هي الأحدث'],
  ])('says what it does when %s', (_name, device, release, action, offer) => {
    expect(nameAction(device, offerOf(release), quote)).toBe(action);
    expect(nameOffer(device, offerOf(release))).toBe(offer);
  });

  it('names no cost where all packs are here already', () => {
    expect(nameAction(deviceWith(), offerOf(first), { ...quote, line: 0 })).toBe('نزّل المختار');
  });
});

describe('the way', () => {
  const at = (done: number, milliseconds: number) =>
    describeRemaining({ done, total: 100, milliseconds }, nouns);

  it('is told in bytes', () => {
    expect(describeProgress(megabyte, 2 * megabyte)).toBe('نزل 1 م.ب من 2 م.ب');
  });

  it.each([
    ['is not guessed at first', 0, 60_000, ''],
    ['is not guessed from a moment', 10, 1999, ''],
    ['is not told at the end', 100, 60_000, ''],
    ['is short', 90, 60_000, 'بقي أقل من دقيقة.'],
    ['is a minute', 50, 60_000, 'الوقت الباقي تقريباً: دقيقة واحدة.'],
    ['is some minutes', 50, 300_000, 'الوقت الباقي تقريباً: 5 دقائق.'],
    ['is long', 1, 70_000, 'الوقت الباقي تقريباً: ساعتان.'],
  ])('%s', (_name, done, milliseconds, words) => {
    expect(at(done, milliseconds)).toBe(words);
  });
});

describe('the room', () => {
  it('is what the browser says, with a warning where that is less than needed', () => {
    const room = { quota: 10 * megabyte, usage: 4 * megabyte };
    const said = 'يقدّر المتصفح المساحة المتاحة للبوابة على جهازك بنحو 6 م.ب.';
    expect(describeRoom(room, megabyte)).toBe(said);
    expect(describeRoom(room, 7 * megabyte)).toBe(`${said} قد لا تكفي لما اخترته.`);
    expect(describeRoom({ quota: 1, usage: 5 }, 7)).toContain('قد لا تكفي');
  });

  it('is left out where the browser says nothing', () => {
    expect(describeRoom({}, megabyte)).toBe('');
  });
});
