import { rootFrom } from './local-address.ts';

/** A style sheet of the built site with the addresses in it from where it stands: `(css, '_astro/global.css')`. */
export function rewriteStyle(css: string, path: string): string {
  return css.replace(
    /(url\(\s*["']?|@import\s+["'])\/(?!\/)/g,
    (_, before: string) => before + rootFrom(path),
  );
}
