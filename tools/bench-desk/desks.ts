import type { Locator, Page } from '@playwright/test';

/** Where the same things are in two desks. */
export interface Desk {
  /** Its address at the gateway's origin. */
  path: string;
  searchBox(page: Page): Locator;
  /** Stock asks with Enter, ours a moment after the last key. */
  isAskedWithEnter: boolean;
  /** Stock makes code from text, which the gateway's policy forbids. */
  bypassCSP: boolean;
  /** Passes the page before the desk, once for a browser. */
  enter(page: Page): Promise<void>;
}

export const desks = {
  ours: {
    path: '/admin/',
    searchBox: (page) => page.getByRole('main').getByRole('searchbox'),
    isAskedWithEnter: false,
    bypassCSP: false,
    enter: async () => undefined,
  },
  stock: {
    path: '/stock/',
    searchBox: (page) => page.getByPlaceholder('Search all'),
    isAskedWithEnter: true,
    bypassCSP: true,
    enter: (page) => page.getByRole('button', { name: 'Login' }).click(),
  },
} satisfies Record<string, Desk>;

export type DeskName = keyof typeof desks;

/** The same in both. */
export const screens = {
  /** A collection of few entries. */
  start: '#/collections/services',
  acts: '#/collections/decrees',
  /** A form with a field that names an act. */
  form: '#/collections/organisations/new',
};
export const actsInMenu = `a[href="${screens.acts}"]`;
export const field = 'صك الإحداث';
export const startRows = 'a[href*="/collections/services/entries/"]';
export const actRows = 'a[href*="/collections/decrees/entries/"]';
export const optionRows = '[role="option"]';
