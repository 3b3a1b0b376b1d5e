import { pageAddress } from '#domain/page-address.ts';

/** From where a page of the copy names others. */
export interface Viewpoint {
  /** Leads from the page to the root: `../../`. */
  root: string;
  /** Where the portal stands online, for what the copy has not: `https://portal.example/`. */
  home: string;
  /** Whether the copy has a file, by its path from the root. */
  has(path: string): boolean;
}

/** What leads from a file to the root: `'services/x/index.html' // => '../../'` */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** An address in an attribute: `'/services/' // => '../services/index.html'` */
export function localAddress(address: string, { root, home, has }: Viewpoint): string {
  const isOfSite = address.startsWith('/') && !address.startsWith('//');
  if (isOfSite && !has(fileOf(address))) return home + address.slice(1);
  return pageAddress(address, { root });
}

/** `'/services/?q=x' // => 'services/index.html'` */
function fileOf(address: string): string {
  return pageAddress(address, { root: '' }).replace(/[?#].*$/s, '');
}

/**
 * How the attributes hold their addresses that browsers read. Those that scripts read are not among them: scripts know the
 * root.
 */
export const addressAttributes: Record<string, typeof localAddress> = {
  href: localAddress,
  'xlink:href': localAddress,
  src: localAddress,
  action: localAddress,
  formaction: localAddress,
  poster: localAddress,
  srcset: localAddresses,
  imagesrcset: localAddresses,
};

/** `'/a.png 1x, /b.png 2x'` */
function localAddresses(addresses: string, viewpoint: Viewpoint): string {
  return addresses.replace(
    /(^|,\s*)([^\s,]+)/g,
    (_, before: string, address: string) => before + localAddress(address, viewpoint),
  );
}

/** `'0; url=/services/'` */
export function localRefresh(content: string, viewpoint: Viewpoint): string {
  return content.replace(
    /(url=)(\S+)/i,
    (_, before: string, address: string) => before + localAddress(address, viewpoint),
  );
}
