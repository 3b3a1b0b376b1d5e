import { describe, expect, it } from 'vitest';
import { getCardVersion } from '#data/card-version.ts';
import { cardContent, printedUrl } from '#domain/service/card-version.ts';
import { makeServiceCard } from '../../../fixtures/service-card.ts';

const versionOf = (fields: object) => getCardVersion(makeServiceCard(fields).service);

describe('the version of a card', () => {
  it('is eight hexadecimal digits, the same on every machine', () => {
    expect(versionOf({})).toMatchInlineSnapshot(`"40d64b7c"`);
  });

  it('stays when the entry only turns its keys around or spells its letters otherwise', () => {
    const { service } = makeServiceCard({ title: 'آب', output: 'وثيقة' });
    const turned = Object.fromEntries(Object.entries(service).reverse()) as typeof service;
    expect(cardContent(turned)).toBe(cardContent(service));
    const identified = { id: 'x', ...service };
    expect(cardContent(identified)).toBe(cardContent(service));
    expect(cardContent({ ...service, title: 'آب'.normalize('NFD') })).toBe(cardContent(service));
  });

  it.each([
    { hiddenSearchTerms: ['باسبور'] },
    { lastReviewed: '2026-01' },
    { sms: 'نص' },
    { topics: ['t'] },
  ])('stays when what no card shows becomes %j', (fields) => {
    expect(versionOf(fields)).toBe(versionOf({}));
  });

  it.each([
    { title: 'خدمة أخرى' },
    { status: 'suspended', statusReason: 'سبب' },
    { evidence: [{ name: 'الهوية' }] },
    { phone: '175' },
  ])('changes when the card says %j', (fields) => {
    expect(versionOf(fields)).not.toBe(versionOf({}));
  });

  it('stands in the address that the card carries', () => {
    expect(printedUrl('https://b.example/services/x/', '0a1b2c3d', '2026-03-17')).toBe(
      'https://b.example/services/x/?v=0a1b2c3d&d=2026-03-17',
    );
  });
});
