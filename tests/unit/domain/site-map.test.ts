import { expect, test } from 'vitest';
import { fileByLetter, siteMapUrl } from '#domain/site-map.ts';

const link = (section: string, label: string) => ({ section, label, href: `/${label}/` });
const letters = fileByLetter([
  link('الخدمات', 'هوية'),
  link('الخدمات', 'الهاتف'),
  link('الخدمات', '15 يوماً'),
  link('الجهات', 'هيئة الاستثمار'),
  link('الجهات', 'eGov'),
  link('الأماكن', 'الأتارب'),
]);

test('pages stand under their letters, others than Arabic ones last and together', () => {
  expect(letters.map(({ letter, items }) => [letter, items.length])).toEqual([
    ['ا', 1],
    ['ه', 3],
    ['#', 2],
  ]);
});

test('within a letter they stand by section, in the order of the sections, then by label', () => {
  const labels = letters.map(({ items }) => items.map(({ label }) => label));
  expect(labels[1]).toEqual(['الهاتف', 'هوية', 'هيئة الاستثمار']);
  expect(labels[2]).toEqual(['15 يوماً', 'eGov']);
});

test('no page, no letter', () => {
  expect(fileByLetter([])).toEqual([]);
});

test('the page of a letter has an address of its own', () => {
  expect(siteMapUrl('ه')).toBe('/sitemap/heh/');
  expect(siteMapUrl('#')).toBe('/sitemap/other/');
});
