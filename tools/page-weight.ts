import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { isForeign, readPageLoads, staticImports, urlsInCss } from './page-loads.ts';

/** What a browser loads for one page of a built folder. */
export interface PageWeight {
  url: string;
  html: Size;
  css: Size;
  /** Linked scripts with all that they import at once, and inline scripts. */
  js: Size;
  /** The fonts that the page and its style sheets name. */
  fonts: Size;
  preloadedFonts: string[];
  blockingScripts: string[];
  foreignLoads: string[];
  /** Style sheets, scripts and fonts that the folder does not hold. */
  missing: string[];
  /** The measured files, by their paths in the folder. */
  files: string[];
}

/** In bytes. */
export interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

/** The pages of a built folder, by their paths in it, without the editors' desk and the parts for other sites. */
export function listPages(directory: string): string[] {
  return globSync('**/*.html', { cwd: directory })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.startsWith('admin/') && !path.endsWith('/fragment.html'))
    .sort();
}

/** Measures the page `htmlFile` of `directory`, which is published under the path `base`. */
export async function measurePage(
  directory: string,
  htmlFile: string,
  base = '/',
): Promise<PageWeight> {
  const url = `/${htmlFile.replace(/(^|\/)index\.html$/, '$1')}`;
  const html = read(directory, htmlFile);
  const loads = readPageLoads(html);
  const resolve = (urls: string[], from: string) =>
    urls.filter((address) => !isForeign(address)).map((address) => fileOf(address, from, base));

  const css = resolve(loads.stylesheets, htmlFile);
  const present = (files: string[]) => files.filter((file) => existsSync(join(directory, file)));
  const cssUrls = present(css).map((file) => ({ file, urls: urlsInCss(read(directory, file)) }));
  const named = [{ file: htmlFile, urls: loads.all }, ...cssUrls]
    .flatMap(({ file, urls }) => resolve(urls, file))
    .filter((file) => /\.woff2?$/.test(file));
  // Beside its woff2 a font is often named as woff, which no browser of today takes.
  const modern = named.filter((file) => file.endsWith('2'));
  const fonts = modern.length > 0 ? modern : named;
  const scripts = closure(resolve(loads.scripts, htmlFile), (file) =>
    present([file]).flatMap(() => resolve(staticImports(read(directory, file)), file)),
  );
  const files = [...new Set([htmlFile, ...css, ...scripts, ...fonts])];
  const weigh = (names: string[]) =>
    sumOf(present([...new Set(names)]).map((name) => sizeOfFile(join(directory, name))));
  const inlineScripts = loads.inlineScripts.map((script) => sizeOf(Buffer.from(script)));

  return {
    url,
    html: await weigh([htmlFile]),
    css: await weigh(css),
    js: await sumOf([weigh(scripts), ...inlineScripts]),
    fonts: await weigh(fonts),
    preloadedFonts: loads.preloadedFonts,
    blockingScripts: loads.blockingScripts,
    foreignLoads: [...loads.all, ...cssUrls.flatMap(({ urls }) => urls)].filter(isForeign),
    missing: files.filter((file) => !existsSync(join(directory, file))),
    files: present(files),
  };
}

/** The path in the folder of an address that stands in the file `from`. */
function fileOf(address: string, from: string, base: string): string {
  const root = `http://site${base.endsWith('/') ? base : `${base}/`}`;
  const { pathname } = new URL(address, new URL(from, root));
  return decodeURIComponent(pathname).slice(new URL(root).pathname.length);
}

/** The files and all that they lead to. */
function closure(files: string[], next: (file: string) => string[]): string[] {
  const found = new Set(files);
  for (const file of found) for (const other of next(file)) found.add(other);
  return [...found];
}

async function sumOf(sizes: Promise<Size>[]): Promise<Size> {
  return (await Promise.all(sizes)).reduce(
    (total, size) => ({
      raw: total.raw + size.raw,
      gzip: total.gzip + size.gzip,
      brotli: total.brotli + size.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
}

/** Pages share their style sheets and fonts, and brotli at its best is slow. */
const measured = new Map<string, Promise<Size>>();

function sizeOfFile(path: string): Promise<Size> {
  const size = measured.get(path) ?? sizeOf(readFileSync(path));
  measured.set(path, size);
  return size;
}

async function sizeOf(content: Buffer): Promise<Size> {
  const [gzipped, brotlied] = await Promise.all([
    promisify(gzip)(content),
    promisify(brotliCompress)(content),
  ]);
  return { raw: content.length, gzip: gzipped.length, brotli: brotlied.length };
}

const read = (directory: string, file: string) => readFileSync(join(directory, file), 'utf8');
