import { page } from './parts.js';

export function render({ title, description, other, page: { url } }) {
  const main = `<main id="main" tabindex="-1" class="outline-none"> ${other.main}</main>`;
  return page({ title, description, url, ...other, formats: [] }, main);
}
