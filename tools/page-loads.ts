import { parse, type HTMLElement } from 'node-html-parser';

/** What the HTML of a page asks a browser to load, as written in it. */
export interface PageLoads {
  stylesheets: string[];
  scripts: string[];
  inlineScripts: string[];
  /** Addresses of the scripts that hold back the page; `inline` for one without an address. */
  blockingScripts: string[];
  preloadedFonts: string[];
  /** Every address above, and those of images, frames, media, icons and styles in the page. */
  all: string[];
}

export function readPageLoads(html: string): PageLoads {
  const document = parse(html);
  const links = document.querySelectorAll('link[href]');
  const scripts = document.querySelectorAll('script').filter(isExecutable);
  const withRel = (...rels: string[]) =>
    links.filter((link) => rels.some((rel) => value(link, 'rel').split(/\s+/).includes(rel)));
  return {
    stylesheets: withRel('stylesheet').map(href),
    scripts: [...scripts.filter(hasSource).map(source), ...withRel('modulepreload').map(href)],
    inlineScripts: scripts.filter((script) => !hasSource(script)).map((script) => script.text),
    blockingScripts: scripts.filter(isBlocking).map((script) => source(script) || 'inline'),
    preloadedFonts: withRel('preload')
      .filter((link) => value(link, 'as') === 'font')
      .map(href),
    all: [
      ...withRel(...loadingRels).map(href),
      ...document.querySelectorAll('[src], [srcset], [poster], object[data]').flatMap(addresses),
      ...document.querySelectorAll('style').flatMap((style) => urlsInCss(style.text)),
      ...document
        .querySelectorAll('[style]')
        .flatMap((element) => urlsInCss(value(element, 'style'))),
    ],
  };
}

/** The addresses that a style sheet loads; data: addresses load nothing. */
export function urlsInCss(css: string): string[] {
  const found = css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s*(["'])(.*?)\3/g);
  return [...found]
    .map((match) => match[2] ?? match[4] ?? '')
    .filter((url) => !/^data:/i.test(url));
}

/** The modules that a built script imports at once; `import()` waits until it is needed. */
export function staticImports(script: string): string[] {
  const found = script.matchAll(/(?<![\w$.])(?:import|from)\s*(["'])([^"']+)\1/g);
  return [...found].map((match) => match[2] ?? '');
}

/** True of an address that names another host. */
export function isForeign(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

const loadingRels = [
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'icon',
  'apple-touch-icon',
  'manifest',
];

const value = (element: HTMLElement, name: string) => element.getAttribute(name) ?? '';
const href = (link: HTMLElement) => value(link, 'href');
const source = (script: HTMLElement) => value(script, 'src');
const hasSource = (script: HTMLElement) => source(script) !== '';

function isExecutable(script: HTMLElement): boolean {
  return ['', 'module', 'text/javascript', 'application/javascript'].includes(
    value(script, 'type'),
  );
}

function isBlocking(script: HTMLElement): boolean {
  if (value(script, 'type') === 'module' || script.hasAttribute('async')) return false;
  return hasSource(script) ? !script.hasAttribute('defer') : script.closest('head') !== null;
}

function addresses(element: HTMLElement): string[] {
  const srcset = value(element, 'srcset')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  return [
    value(element, 'src'),
    value(element, 'poster'),
    value(element, 'data'),
    ...srcset,
  ].filter((address) => address !== '' && !/^data:/i.test(address));
}
