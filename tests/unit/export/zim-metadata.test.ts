import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeZim, findFaults, type ZimMetadata } from '../../../tools/export/zim/metadata.ts';

const facts = {
  name: 'بوابة',
  tagline: 'دليلك إلى الخدمات',
  description: 'ما نُشر عن الخدمات العامة وقوانينها، ومع كل معلومة مصدرها.',
  home: 'https://portal.example/',
};
let picture: Uint8Array;
const draw = (size: number) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();

beforeAll(async () => {
  picture = await draw(48);
});

describe('the metadata of a ZIM', () => {
  it('are Arabic, and without fault', () => {
    const metadata = describeZim(facts, '0.1.0');
    expect(metadata).toMatchObject({
      name: 'portal.example_ar_all',
      title: 'بوابة',
      description: 'دليلك إلى الخدمات',
      language: 'ara',
      publisher: 'بوابة',
      source: 'https://portal.example/',
      scraper: 'bawaba 0.1.0',
    });
    expect(findFaults(metadata, picture)).toEqual([]);
  });

  it('cut a long description between words', () => {
    const { description } = describeZim({ ...facts, tagline: 'كلمة '.repeat(40).trim() }, '1');
    expect(description).toMatch(/^(كلمة )+كلمة…$/);
    expect(findFaults(describeZim({ ...facts, tagline: description }, '1'), picture)).toEqual([
      expect.stringContaining('LongDescription'),
    ]);
  });

  it.each<[Partial<ZimMetadata>, string]>([
    [{ language: 'ar' }, 'Language'],
    [{ name: 'Bawaba' }, 'Name'],
    [{ title: 'ع'.repeat(31) }, 'Title'],
    [{ description: 'و'.repeat(81) }, 'Description'],
    [{ creator: '' }, 'Creator'],
    [{ tags: ['a;b'] }, 'Tags'],
    [{ source: 'portal' }, 'Source'],
    [{ flavour: 'كل شيء' }, 'Flavour'],
  ])('with %o have a fault', (change, fault) => {
    const faults = findFaults({ ...describeZim(facts, '1'), ...change }, picture);
    expect(faults).toContainEqual(expect.stringMatching(`^${fault}`));
  });

  it('have no picture of another size or kind', async () => {
    const metadata = describeZim(facts, '1');
    expect(findFaults(metadata, await draw(64))).toEqual(['Illustration is no PNG of 48×48']);
    expect(findFaults(metadata, Buffer.from('<svg/>'))).toEqual([
      'Illustration is no PNG of 48×48',
    ]);
  });
});
