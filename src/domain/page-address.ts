/**
 * The address of a page in a copy of the site that works from any folder, where no server finds `index.html`: `root` leads
 * from the page that asks to the copy's root (`<html data-root="../">`). Without it the address is as it was.
 * `('/services/?q=x', { root: '../' }) // => '../services/index.html?q=x'`
 */
export function pageAddress(address: string, { root }: { root?: string }): string {
  if (root === undefined || isOutside(address)) return address;
  const end = address.search(/[?#]|$/);
  const path = address.slice(0, end).replace(/\/$/, '/index.html');
  return path.replace(/^\//, root) + address.slice(end);
}

function isOutside(address: string): boolean {
  return address.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(address);
}
