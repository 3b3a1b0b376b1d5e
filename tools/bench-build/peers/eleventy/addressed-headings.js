/** Headings that say their address as in `### المادة 1 {#art-1}`, with a link to themselves. */
export function addressedHeadings(markdown) {
  markdown.core.ruler.push('addressed-headings', ({ tokens, Token }) => {
    for (const [index, token] of tokens.entries()) {
      const inline = tokens[index + 1];
      if (token.type !== 'heading_open' || !inline?.children) continue;
      const last = inline.children.at(-1);
      const address = /^(.*) \{#([^}]+)\}$/u.exec(last?.content ?? '');
      if (!address) continue;
      [, last.content] = address;
      token.attrSet('id', address[2]);
      const open = new Token('link_open', 'a', 1);
      open.attrSet('href', `#${address[2]}`);
      inline.children = [open, ...inline.children, new Token('link_close', 'a', -1)];
    }
  });
}
