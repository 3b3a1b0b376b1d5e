import { describe, expect, it } from 'vitest';
import { pageAddress } from '#domain/page-address.ts';

describe('pageAddress', () => {
  it.each([
    ['/', '../index.html'],
    ['/services/', '../services/index.html'],
    ['/services/x/#fees', '../services/x/index.html#fees'],
    ['/search/?q=a/', '../search/index.html?q=a/'],
    ['/data/services.csv', '../data/services.csv'],
    ['./?q=x', './index.html?q=x'],
    ['../services/x/', '../services/x/index.html'],
    ['../index.json', '../index.json'],
    ['?q=x', '?q=x'],
    ['#main', '#main'],
    ['', ''],
  ])('finds %s in a folder', (address, found) => {
    expect(pageAddress(address, { root: '../' })).toBe(found);
  });

  it.each([
    'https://portal.example/a/',
    '//portal.example/',
    'mailto:a@b.example',
    'tel:112',
    'sms:?body=a/',
  ])('leaves %s, which is not of the site', (address) => {
    expect(pageAddress(address, { root: '../' })).toBe(address);
  });

  it('leaves every address where a server finds the pages', () => {
    expect(pageAddress('/services/', {})).toBe('/services/');
  });
});
