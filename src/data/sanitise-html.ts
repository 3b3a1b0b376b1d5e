/**
 * Rendered Markdown as it may stand in a page. What comes out is written anew, tag by tag, from a list: whatever another
 * parser makes of the text that went in, it finds no other elements, attributes or addresses here, and every element
 * that is opened is closed, so that no text leaves its place in the page.
 */
import { Token, Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';
import { findAddressFault } from '#schema/address.ts';
import {
  addressAttributes,
  allowedElements,
  commonAttributes,
  droppedWithContent,
  parentsOf,
  voidElements,
} from './allowed-html.ts';

/** HTML with what is allowed in a body; text of all other elements but those that hold none stays. */
export function sanitiseHtml(html: string): string {
  const writer = createWriter();
  readTokens(html, writer);
  return writer.end();
}

/** Passes the tags and texts of an HTML text on; what `<script>` and its like hold is text that `write` gets, too. */
export function readTokens(html: string, reader: TokenReader): void {
  const handler: TokenHandler = {
    onStartTag(tag) {
      reader.open(tag);
      tokenizer.state = contentMode[tag.tagName] ?? tokenizer.state;
    },
    onEndTag: ({ tagName }) => reader.close(tagName),
    onCharacter: ({ chars }) => reader.write(chars),
    onWhitespaceCharacter: ({ chars }) => reader.write(chars),
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
    onParseError: null,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler);
  tokenizer.write(html, true);
}

export interface TokenReader {
  open(tag: Token.TagToken): void;
  close(tagName: string): void;
  write(text: string): void;
}

const { RAWTEXT, RCDATA, SCRIPT_DATA, PLAINTEXT } = TokenizerMode;
/** How the content of these is read up to their own end tag. */
const contentMode: Readonly<Record<string, Tokenizer['state'] | undefined>> = {
  iframe: RAWTEXT,
  noembed: RAWTEXT,
  noframes: RAWTEXT,
  noscript: RAWTEXT,
  plaintext: PLAINTEXT,
  script: SCRIPT_DATA,
  style: RAWTEXT,
  textarea: RCDATA,
  title: RCDATA,
  xmp: RAWTEXT,
};

/** Browsers stop nesting at 512. */
const deepest = 200;

function createWriter(): TokenReader & { end: () => string } {
  let html = '';
  /** Not yet escaped: it arrives word by word. */
  let text = '';
  const opened: string[] = [];
  /** Elements whose content is dropped, and of which an end tag is still to come. */
  const dropped: string[] = [];

  function put(tag: string): void {
    html += escapeText(text) + tag;
    text = '';
  }

  function closeDownTo(length: number): void {
    for (const name of opened.splice(length).reverse()) put(`</${name}>`);
  }

  /** Closes what must not hold the element, as browsers would; false where it has no place. */
  function makeRoom(tagName: string): boolean {
    if (opened.length >= deepest || (tagName === 'a' && opened.includes('a'))) return false;
    if (tagName === 'p' && opened.at(-1) === 'p') closeDownTo(opened.length - 1);
    const parents = Object.hasOwn(parentsOf, tagName) ? parentsOf[tagName] : undefined;
    if (!parents) return true;
    const parent = opened.findLastIndex((name) => parents.includes(name));
    if (parent >= 0) closeDownTo(parent + 1);
    return parent >= 0;
  }

  return {
    open({ tagName, attrs, selfClosing }) {
      if (droppedWithContent.has(tagName)) {
        if (!selfClosing && !voidElements.has(tagName)) dropped.push(tagName);
        return;
      }
      if (dropped.length || !Object.hasOwn(allowedElements, tagName) || !makeRoom(tagName)) return;
      const attributes = tagName === 'input' ? checkbox(attrs) : attrs.flatMap(allow(tagName));
      if (!attributes) return;
      put(`<${tagName}${attributes.map(writeAttribute).join('')}>`);
      if (!voidElements.has(tagName)) opened.push(tagName);
    },
    close(tagName) {
      const [names, close] = dropped.length
        ? [dropped, (length: number) => void dropped.splice(length)]
        : [opened, closeDownTo];
      const place = names.lastIndexOf(tagName);
      if (place >= 0) close(place);
    },
    write(chars) {
      if (!dropped.length) text += chars;
    },
    end() {
      closeDownTo(0);
      put('');
      return html;
    },
  };
}

type Attribute = Pick<Token.Attribute, 'name' | 'value'>;

function allow(tagName: string): (attribute: Attribute) => Attribute[] {
  const own = allowedElements[tagName] ?? [];
  return ({ name, value }) => {
    if (!own.includes(name) && !commonAttributes.some((common) => common === name)) return [];
    if (addressAttributes.some((address) => address === name))
      return findAddressFault(value) ? [] : [{ name, value }];
    const kept = keep[name]?.(value) ?? value;
    return kept || !value ? [{ name, value: kept }] : [];
  };
}

const keep: Readonly<Record<string, (value: string) => string>> = {
  id: ownId,
  headers: ownIds,
  'aria-describedby': ownIds,
  class: (value) => value.split(/\s+/).filter(isEngineClass).join(' '),
};

/** Classes of the site could put a text over the page; these are the engine's own. */
function isEngineClass(name: string): boolean {
  return /^(?:contains-task-list|task-list-item|footnotes|data-footnote-backref|sr-only|language-[\w-]+)$/.test(
    name,
  );
}

/** Only the boxes of task lists, which nobody can tick. */
function checkbox(attributes: readonly Attribute[]): Attribute[] | undefined {
  const names = new Map(attributes.map(({ name, value }) => [name, value]));
  if (names.get('type')?.toLowerCase() !== 'checkbox') return undefined;
  return [
    { name: 'type', value: 'checkbox' },
    ...(names.has('checked') ? [{ name: 'checked', value: '' }] : []),
    { name: 'disabled', value: '' },
  ];
}

const prefix = 'user-content-';

/**
 * An id as a body may give it. One in Latin letters could be the page's own, or the name of a property that a script
 * reads from the document, and gets a prefix; an Arabic one cannot.
 */
export function ownId(id: string): string {
  const isOurs = id.startsWith(prefix) || id === 'footnote-label';
  return isOurs || !/[a-z]/i.test(id) || /\p{Script=Arabic}/u.test(id) ? id : prefix + id;
}

function ownIds(ids: string): string {
  return ids.split(/\s+/).filter(Boolean).map(ownId).join(' ');
}

function writeAttribute({ name, value }: Attribute): string {
  const text = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return value === '' && name !== 'alt' && name !== 'href' ? ` ${name}` : ` ${name}="${text}"`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
