import { describe, expect, it } from 'vitest';
import { makePlan, packsOf, sizeOf, wholeChoice } from '#offline/browser/download/plan.ts';
import { parseManifest } from '#offline/browser/download/read-manifest.ts';
import type { Pack } from '#offline/manifest.ts';
import { first } from '../../../fixtures/offline-checks.ts';

const pack = (sha256: string, size = 100): Pack => ({
  group: 'laws',
  name: sha256,
  size,
  sha256,
  bytes: 1000,
});

describe('the plan', () => {
  const [old, middle, next] = [pack('old'), pack('middle'), pack('next')];

  it('leaves out what is on the device', () => {
    expect(makePlan([old, next], new Set(['old']))).toEqual([{ pack: next }]);
  });

  it('takes the shortest delta from a pack of the editions on the device', () => {
    const deltas = { next: { old: 9, middle: 7, unknown: 1 } };
    const plan = makePlan([next], new Set(['old', 'middle']), [old, middle], deltas);
    expect(plan).toEqual([{ pack: next, delta: { from: middle, size: 7 } }]);
    expect(sizeOf(plan)).toBe(7);
  });

  it('takes the pack where the delta is no smaller, or what it goes from is not there', () => {
    const known = [old];
    expect(makePlan([next], new Set(['old']), known, { next: { old: 100 } })).toEqual([
      { pack: next },
    ]);
    expect(makePlan([next], new Set(), known, { next: { old: 5 } })).toEqual([{ pack: next }]);
  });

  it('adds the groups that are needed, and forgets those that a release no longer has', () => {
    expect(wholeChoice(first.manifest, ['laws', 'gone'])).toEqual(['shell', 'laws']);
    const groups = packsOf(first.manifest, ['shell', 'laws']).map(({ group }) => group);
    expect(new Set(groups)).toEqual(new Set(['shell', 'laws']));
  });
});

describe('a manifest', () => {
  const { manifest } = first;
  const [group, other] = manifest.groups;
  const [one, two] = manifest.packs;
  const faults: Record<string, object> = {
    'of another format': { format: 2 },
    'without a release': { release: '' },
    'with a number that is none': { sequence: '1000' },
    'with a negative number': { sequence: -1 },
    'with a fraction': { sequence: 1.5 },
    'without groups': { groups: undefined },
    'with two groups of one name': { groups: [group, { ...other, id: group?.id }] },
    'with a group without words': { groups: [{ ...group, title: 7 }] },
    'with a pack of no group': { packs: [{ ...one, group: 'x' }] },
    'with one pack twice': { packs: [one, two, one] },
    'with a digest that is none': { packs: [{ ...one, sha256: '../../x' }] },
    'with a pack that no phone can open': { packs: [{ ...one, bytes: 2 ** 31 }] },
    'with a pack without a size': { packs: [{ ...one, size: undefined }] },
    'without the list of files': { list: null },
  };

  it('comes back as it was written', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  });

  it.each(Object.entries(faults))('%s is refused', (_name, fault) => {
    expect(() => parseManifest(JSON.stringify({ ...manifest, ...fault }))).toThrow(
      'صيغة الإصدار لا تعرفها هذه الصفحة',
    );
  });

  it.each(['', 'null', '[]', '7', '{'])('%j is refused', (text) => {
    expect(() => parseManifest(text)).toThrow('صيغة الإصدار لا تعرفها هذه الصفحة');
  });
});
