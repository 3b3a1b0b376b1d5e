/** A page of the built site as it stands in a copy that works from any folder. */
import { Parser } from 'htmlparser2';
import { pageAddress } from '#domain/page-address.ts';
import { addressAttributes, localRefresh, rootFrom, type Viewpoint } from './local-address.ts';
import { folderScript, scriptsFile } from './script-files.ts';
import { valueOf, withValue, writeTag, type Attribute, type Tag } from './tag.ts';

export interface PagePlace extends Omit<Viewpoint, 'root'> {
  /** The file of the page, from the site's root: `services/index.html`. */
  path: string;
  /** The page's Content-Security-Policy; without it the page has none. */
  policy?: string | undefined;
  /** Addresses that nobody can follow from the copy: what they stand at is no link. */
  deadLinks?: RegExp | undefined;
}

export interface RewrittenPage {
  html: string;
  /** The files that the page takes its scripts from, from the site's root. */
  scripts: string[];
  /** The files that its scripts read, from the site's root. */
  data: string[];
}

/**
 * Makes the addresses of a page relative, says in `data-root` where the root is, and puts one classic script in the place of
 * its modules. What an installed portal is needed for goes. The rest stays as it is, byte for byte.
 */
export function rewritePage(html: string, place: PagePlace): RewrittenPage {
  const context: Context = { ...place, root: rootFrom(place.path), scripts: [], data: [] };
  const changes: Change[] = [];
  let attributes: Attribute[] = [];
  let endsBare = false;
  const parser = new Parser(
    {
      onattribute(name, value, quote) {
        // Null stands for a value without quotes, undefined for none.
        attributes.push({ name, value, quote: quote === null ? '"' : quote });
        endsBare = quote === null;
      },
      onopentag(name) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        // The slash may belong to a value without quotes.
        const isClosed = !endsBare && html.slice(start, end).endsWith('/>');
        const tag = { name, attributes, isClosed };
        [attributes, endsBare] = [[], false];
        const written = rewriteTag(tag, context);
        if (written !== undefined) changes.push({ start, end, written });
      },
      onclosetag(name) {
        const last = changes.at(-1);
        if (
          name === 'script' &&
          last?.end === parser.startIndex &&
          html.startsWith('<script', last.start)
        )
          last.end = parser.endIndex + 1;
      },
    },
    { decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  const { scripts, data } = context;
  const first = changes.find(({ start }) => html.startsWith('<script', start));
  if (first && scripts.length > 0) first.written = scriptTags(scripts, context);
  return { html: apply(html, changes), scripts, data };
}

interface Change {
  start: number;
  end: number;
  written: string;
}

interface Context extends PagePlace, Viewpoint {
  scripts: string[];
  data: string[];
}

/** The tag as it is to stand; undefined where it stays as it is. */
function rewriteTag(tag: Tag, context: Context): string | undefined {
  const special = Object.hasOwn(specialTags, tag.name) && specialTags[tag.name]?.(tag, context);
  if (typeof special === 'string') return special;
  const source = valueOf(tag, 'data-url');
  if (source?.startsWith('/') && source.endsWith('.json')) context.data.push(source.slice(1));
  const attributes = tag.attributes.flatMap((attribute) => {
    const { name, value } = attribute;
    const rewrite = Object.hasOwn(addressAttributes, name) && addressAttributes[name];
    if (!rewrite) return attribute;
    return context.deadLinks?.test(value) ? [] : { ...attribute, value: rewrite(value, context) };
  });
  const isChanged = tag.attributes.some(({ value }, order) => value !== attributes[order]?.value);
  return isChanged ? writeTag({ ...tag, attributes }) : undefined;
}

const specialTags: Record<string, (tag: Tag, context: Context) => string | undefined> = {
  html: (tag, { root }) => writeTag(withValue(tag, 'data-root', root)),
  meta(tag, context) {
    const kind = valueOf(tag, 'http-equiv')?.toLowerCase();
    if (kind === 'refresh')
      return writeTag(
        withValue(tag, 'content', localRefresh(valueOf(tag, 'content') ?? '', context)),
      );
    if (kind !== 'content-security-policy') return undefined;
    return context.policy === undefined ? '' : writeTag(withValue(tag, 'content', context.policy));
  },
  /** A font that is told of ahead is asked for as from another origin, which a folder has not. */
  link: (tag) => (uselessLinks.has(valueOf(tag, 'rel') ?? '') ? '' : undefined),
  script(tag, { scripts, has }) {
    if (!isModule(tag)) return undefined;
    const file = (valueOf(tag, 'src') ?? '').slice(1);
    if (has(file)) scripts.push(file);
    return '';
  },
};

const uselessLinks = new Set(['manifest', 'modulepreload', 'preload']);

function isModule(tag: Tag): boolean {
  return tag.name === 'script' && Boolean(valueOf(tag, 'src')?.startsWith('/'));
}

function scriptTags(scripts: readonly string[], context: Context): string {
  return [folderScript, scriptsFile(scripts)]
    .map((file) => pageAddress(`/${file}`, context))
    .map((src) => `<script defer src="${src}"></script>`)
    .join('');
}

function apply(html: string, changes: readonly Change[]): string {
  let written = '';
  let done = 0;
  for (const change of changes) {
    written += html.slice(done, change.start) + change.written;
    done = change.end;
  }
  return written + html.slice(done);
}
