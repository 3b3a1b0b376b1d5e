import { NodeType, type HTMLElement, type Node } from 'node-html-parser';

/** The text of an act as the Markdown that gives the same headings, addresses, paragraphs and links. */
export function toMarkdownText(text: HTMLElement | undefined): string {
  return blocksOf(text)
    .map((block) => {
      const level = Number(/^h([1-6])$/i.exec(block.tagName)?.[1] ?? 0);
      if (level > 0)
        return `${'#'.repeat(level)} ${escape(block.textContent.trim())} {#${block.id}}`;
      return block.tagName === 'P' && block.classList.length === 0
        ? writeInline(block)
        : String(block);
    })
    .join('\n\n');
}

/** Headings, paragraphs and the like, out of the boxes that hold them. */
function blocksOf(element: HTMLElement | undefined): HTMLElement[] {
  return (element?.children ?? []).flatMap((child) =>
    child.tagName === 'DIV' ? blocksOf(child) : [child],
  );
}

function writeInline(element: HTMLElement): string {
  return element.childNodes.map(writeNode).join('').replaceAll(/\s+/g, ' ').trim();
}

function writeNode(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return escape(node.textContent);
  const element = node as HTMLElement;
  if (element.tagName !== 'A') return String(element);
  return `[${writeInline(element)}](${element.getAttribute('href') ?? ''})`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#{}|~]/g, '\\$&').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
