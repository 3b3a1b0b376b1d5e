import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#data/body.ts';

describe('a rendered text', () => {
  it('names its footnotes in Arabic for those who hear the page', async () => {
    const { html } = await renderMarkdown('نص[^1]\n\n[^1]: حاشية');
    expect(html).toContain('>الحواشي</h2>');
    expect(html).toContain('aria-label="العودة إلى موضع الحاشية 1"');
    expect(html).not.toMatch(/>[^<]*[A-Za-z]{3}/);
  });
});

describe('what the policy of the pages would refuse', () => {
  const markdown = '| عدد | نص |\n| --: | :-: |\n| 1 | أ |\n\n```js\nlet a = 1;\n```';

  it('no text holds an inline style', async () => {
    const { html } = await renderMarkdown(markdown);
    expect(html).toContain('<td data-align="right">1</td>');
    expect(html).toContain('<th data-align="center">نص</th>');
    expect(html).not.toContain('style=');
  });

  it('a text with HTML of its own keeps its columns where they stand', async () => {
    const { html } = await renderMarkdown(`${markdown}\n\n<p style="color: red">نص</p>`);
    expect(html).toContain('data-align="right"');
    expect(html).not.toContain('style=');
  });
});
