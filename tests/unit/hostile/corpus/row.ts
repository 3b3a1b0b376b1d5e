import { contentMessages } from '#domain/content-messages.ts';
import type { CollectionName } from '#schema/field.ts';

/** A hostile file, and what becomes of it. */
export interface Row {
  name: string;
  collection: CollectionName;
  source: string | Uint8Array | (() => string | Uint8Array);
  /**
   * The message that refuses it: a key of the catalogue, a code of the YAML library behind `yaml:`, or words of a
   * field's own message; `inert` where it is taken, and its page runs nothing.
   */
  expected: 'inert' | (string & {});
}

/** A page of the portal with this body. */
export function page(name: string, body: string, expected: Row['expected'] = 'inert'): Row {
  return { name, collection: 'pages', source: `${front()}\n${body}\n`, expected };
}

/** The front matter of a page, with other lines at its end. */
export function front(lines = ''): string {
  return `---\ntitle: عنوان\nsummary: ملخص\nverification: unverified\n${lines}---\n`;
}

/** What a message of this kind says, whatever it is about. */
export function wordsOf(expected: string): RegExp {
  const text = messageOf(expected) ?? expected;
  const pieces = text.split('§').map((piece) => piece.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(pieces.join('[\\s\\S]*'));
}

function messageOf(key: string): string | undefined {
  if (key.startsWith('yaml:')) return contentMessages.yaml(key.slice('yaml:'.length));
  if (!Object.hasOwn(contentMessages, key)) return undefined;
  const build = contentMessages[key as keyof typeof contentMessages] as (
    ...values: unknown[]
  ) => string;
  const list = key === 'uploadKind' ? ['§'] : '§';
  return build(list, '§', '§');
}
