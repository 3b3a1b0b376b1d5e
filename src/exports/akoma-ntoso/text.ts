import type { ActSource, TextPart } from '#data/act-exports.ts';
import { fold } from '#arabic/fold.ts';
import { element, type XmlElement } from '../xml.ts';
import { readBlocks } from './blocks.ts';

/** Preamble and body of an act as issued; an act known by its data alone has a body that says so. */
export function writeText({ body, preamble, parts }: ActSource): XmlElement[] {
  if (!body)
    return [element('body', {}, element('hcontainer', { name: 'text', status: 'unknown' }))];
  if (parts.length === 0)
    return [
      element(
        'body',
        {},
        element(
          'hcontainer',
          { name: 'text', eId: 'text' },
          element('content', {}, readBlocks(preamble)),
        ),
      ),
    ];
  const opening = readBlocks(preamble);
  return [
    ...(opening.length ? [element('preamble', {}, opening)] : []),
    element('body', {}, writeTree(nest(parts), '', new Map())),
  ];
}

interface Node {
  part: TextPart;
  children: Node[];
}

/** Articles stand in the division whose heading is the last above them; a division in the last one of a higher level. */
function nest(parts: readonly TextPart[]): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const part of parts) {
    const node = { part, children: [] };
    if (part.kind === 'division') while ((open.at(-1)?.part.level ?? 0) >= part.level) open.pop();
    (open.at(-1)?.children ?? top).push(node);
    if (part.kind === 'division') open.push(node);
  }
  return top;
}

function writeTree(
  nodes: readonly Node[],
  prefix: string,
  counts: Map<string, number>,
): XmlElement[] {
  return nodes.map(({ part, children }) => {
    const { kind, anchor, heading, html } = part;
    const name = kind === 'article' ? 'article' : divisionName(heading);
    const own =
      kind === 'article' ? anchor.replace('art-', 'art_') : `${prefix}${short[name] ?? name}`;
    const eId = numbered(own, kind, counts);
    const blocks = readBlocks(html);
    const [, num = heading, title] = /^([^:：]+?)\s*[:：]\s*(.+)$/s.exec(heading) ?? [];
    return element(
      name,
      {
        eId,
        wId: eId,
        ...(name === 'hcontainer' && { name: 'division' }),
      },
      element('num', {}, num),
      title && element('heading', {}, title),
      ...(children.length
        ? [
            blocks.length ? element('intro', {}, blocks) : undefined,
            writeTree(children, `${eId}__`, counts),
          ]
        : [element('content', {}, blocks)]),
    );
  });
}

/** Divisions are counted among their own; an article has its own name, and is counted only where two have one. */
function numbered(name: string, kind: TextPart['kind'], counts: Map<string, number>): string {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return kind === 'article' && count === 1 ? name : `${name}_${count}`;
}

function divisionName(heading: string): string {
  const [first = ''] = fold(heading).split(' ');
  return divisions[first.replace(/^ال/, '')] ?? 'hcontainer';
}

/** Arabic divisions, and the elements of Akoma Ntoso that stand at their depth. */
const divisions: Record<string, string> = {
  كتاب: 'book',
  باب: 'part',
  فصل: 'chapter',
  قسم: 'section',
  فرع: 'subsection',
};

/** As the naming convention shortens them. */
const short: Record<string, string> = { chapter: 'chp', section: 'sec', subsection: 'subsec' };
