/** The sources from which Hugo and Eleventy make the pages of a built portal again. */
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readActPage,
  readListPage,
  readOtherPage,
  type ActPage,
  type ListedAct,
  type ListPage,
} from './read-page.ts';

const templates = fileURLToPath(new URL('peers', import.meta.url));
const facets = ['year', 'force', 'subject', 'topic', 'issuer', 'gazette'] as const;
/** How the pages of a generator are told from those of lists further on. */
const further = /page\/\d+\/index\.html$/;

/** Writes `hugo/` and `eleventy/` below `folder`, from the pages of `site`. */
export function writePeers(site: string, folder: string): void {
  const [hugo, eleventy] = [join(folder, 'hugo'), join(folder, 'eleventy')];
  for (const peer of ['hugo', 'eleventy'])
    cpSync(join(templates, peer), join(folder, peer), {
      recursive: true,
      filter: (path) => !path.endsWith('node_modules'),
    });
  copyAssets(site, [join(hugo, 'static'), join(eleventy, 'static')]);
  const pages = globSync('**/*.html', { cwd: site }).map((file) => file.split(sep).join('/'));
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const isList = (html: string) => html.includes('aria-label="تصفّح الأرشيف"');

  const lists = new Map<string, ListPage>();
  const others: string[] = [];
  const acts: string[] = [];
  for (const file of pages) {
    const html = read(file);
    if (html.includes('id="cite-address"')) acts.push(file);
    else if (!isList(html)) others.push(file);
    else {
      const page = readListPage(html);
      if (page) lists.set(page.url, page);
    }
  }
  const archive = indexActs(lists);
  writeParts(
    hugo,
    eleventy,
    read(acts[0] ?? ''),
    acts.map(read).find((html) => html.includes('<find-in-text')),
  );
  const formats = readFormats(
    read(acts[0] ?? ''),
    [...lists.keys()].map((url) => read(fileOf(url))),
  );
  write(join(hugo, 'data/formats.json'), JSON.stringify(formats));
  write(join(eleventy, '_data/formats.json'), JSON.stringify(formats));

  const first = [...lists.values()].filter(({ url }) => !further.test(fileOf(url)));
  const described = first.map((list) => describeList(list, feedOf(read(fileOf(list.url)))));
  for (const list of described) writeHugoList(hugo, list);
  write(join(eleventy, 'lists.json'), JSON.stringify(described));
  write(join(eleventy, 'content/decrees/decrees.11tydata.json'), '{"layout":"act.11ty.js"}');
  for (const file of acts) writeAct(hugo, eleventy, readActPage(read(file)), archive);
  for (const file of others) {
    const { url, title, description, ...other } = readOtherPage(read(file));
    const data = { title, description, layout: 'other', other };
    const isRoot = url === '/' || url === '/decrees/';
    // Within the section of its type an act that is known by name only would stand in the list of its year.
    const name = isRoot ? `${url}_index.md` : `others/${url.replaceAll('/', '-')}.md`;
    write(join(hugo, 'content', name), `${JSON.stringify({ ...data, ...(!isRoot && { url }) })}\n`);
    const permalink = url.endsWith('/') ? `${url}index.html` : url;
    write(
      join(eleventy, 'content/others', `${url.replaceAll('/', '-')}.md`),
      `---json\n${JSON.stringify({ ...data, layout: 'other.11ty.js', permalink })}\n---\n`,
    );
  }
}

type DescribedList = ReturnType<typeof describeList>;

/** A list without its acts, which the peers gather themselves; `hasfeed` names the link to its feed where it has one. */
function describeList(list: ListPage, hasfeed: string) {
  const { url, title, description, parents, jsonld, count, hasnumbers, facets, below } = list;
  return { url, title, description, parents, jsonld, count, hasnumbers, facets, below, hasfeed };
}

interface Archive {
  /** The lists of an act and how lists show it, by its address. */
  acts: Map<string, { item: ListedAct; lists: string[] }>;
  /** Addresses of acts in the order of the archive. */
  order: Map<string, number>;
}

function indexActs(lists: ReadonlyMap<string, ListPage>): Archive {
  const acts: Archive['acts'] = new Map();
  for (const { url, acts: items } of lists.values())
    for (const item of items) {
      const known = acts.get(item.url) ?? { item, lists: [] };
      acts.set(item.url, known);
      known.lists.push(url.replace(/page\/\d+\/$/, ''));
    }
  const byYear = [...lists.values()]
    .filter(({ url }) => url.startsWith('/decrees/year/'))
    .sort((a, b) => yearOf(b.url) - yearOf(a.url) || numberOf(a.url) - numberOf(b.url));
  const order = byYear.flatMap((list) => list.acts.map(({ url }) => url));
  return { acts, order: new Map(order.map((url, place) => [url, place + 1])) };
}

function writeAct(hugo: string, eleventy: string, page: ActPage, { acts, order }: Archive): void {
  const { url, title, description, text, ...act } = page;
  const { item, lists = [] } = acts.get(url) ?? {};
  const weight = order.get(url);
  const data = { title, description, weight, act: { ...act, item: item && toShown(item) } };
  const terms = Object.fromEntries(
    facets.map((facet) => [
      facet,
      lists.flatMap((list) => new RegExp(`^/decrees/${facet}/([^/]+)/$`).exec(list)?.[1] ?? []),
    ]),
  );
  write(
    join(hugo, 'content', `${url.slice(0, -1)}.md`),
    `${JSON.stringify({ ...data, ...terms })}\n\n${text}\n`,
  );
  const front = JSON.stringify({ ...data, lists, permalink: `${url}index.html` });
  write(join(eleventy, 'content', `${url.slice(0, -1)}.md`), `---json\n${front}\n---\n\n${text}\n`);
}

/** Its address is that of its page. */
function toShown({ citation, title, issued, badge }: ListedAct): Omit<ListedAct, 'url'> {
  return { citation, title, issued, badge };
}

function writeHugoList(hugo: string, { url, title, description, ...list }: DescribedList): void {
  const [, facet, value] = url.split('/').slice(1);
  const isTerm = facets.some((name) => name === facet);
  const place = isTerm ? `content/${facet}/${value}/_index.md` : `content${url}_index.md`;
  write(
    join(hugo, place),
    `${JSON.stringify({ title, description, slug: isTerm ? value : undefined, list })}\n`,
  );
}

/** What all pages share, cut from one of the portal's. */
function writeParts(hugo: string, eleventy: string, html: string, longText = html): void {
  const head = html.slice(html.indexOf('<head>'), html.indexOf('</head>'));
  const links = (pattern: RegExp) => [...head.matchAll(pattern)].map(([link]) => link).join('');
  const body = html.slice(html.indexOf('<body>') + '<body>'.length);
  const parts = {
    styles: links(/<link rel="(?:stylesheet|preload)"[^>]*>/g),
    icons: links(
      /<meta (?:property="og:image[^>]*|name="(?:theme-color|twitter:card)"[^>]*)>|<link rel="(?:icon|apple-touch-icon)"[^>]*>/g,
    ),
    top: body.slice(0, body.indexOf('</header>') + '</header>'.length),
    bottom: body.slice(body.indexOf('</main>') + '</main>'.length),
    find:
      /<find-in-text[\s\S]*?<\/find-in-text>(?:\s*<script[^>]*><\/script>)?/.exec(longText)?.[0] ??
      '',
    'download-icon': readFileSync(
      join(templates, 'hugo/layouts/partials/download-icon.html'),
      'utf8',
    ).trim(),
  };
  for (const [name, part] of Object.entries(parts)) {
    write(join(hugo, 'layouts/partials', `${name}.html`), part);
    write(join(eleventy, 'parts', `${name}.html`), part);
  }
}

/** The other forms of a page, as the heads of an act and of a list name them. */
function readFormats(act: string, lists: readonly string[]) {
  const formatsOf = (html: string) =>
    [...html.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)" title="([^"]*)">/g)].map(
      ([, type, file, label]) => [type, file, label],
    );
  const plain = lists.find((html) => !feedOf(html));
  return { act: formatsOf(act), list: formatsOf(plain ?? '') };
}

/** The name of the link to the feed of a list; empty where it has none. */
function feedOf(html: string): string {
  return /<a href="feed\.xml"[^>]*>\s*([^<]*?)\s*<\/a>/.exec(html)?.[1] ?? '';
}

function copyAssets(site: string, targets: readonly string[]): void {
  const assets = globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const target of targets)
    for (const asset of assets) cpSync(asset, join(target, asset.slice(site.length)));
}

const fileOf = (url: string) => `${url.slice(1)}index.html`;
const yearOf = (url: string) => Number(url.split('/')[3]);
const numberOf = (url: string) => Number(/page\/(\d+)\/$/.exec(url)?.[1] ?? 1);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
