import { describe, expect, it } from 'vitest';
import { renderMarkdown, renderParts } from '#data/body.ts';
import { sanitiseHtml } from '#data/sanitise-html.ts';

describe('a rendered body', () => {
  const markdown = `## عنوان

- [x] تم
- نص **قوي** و[رابط](https://sana.sy/a?b=1&c=2)

| أ | ب |
|---|---|
| 1 < 2 | \`<b>\` |

![صورة](/uploads/a.png "عنوانها")

نص[^1]

[^1]: حاشية`;

  it('keeps its own markup when it is written anew', async () => {
    const { html } = await renderMarkdown(markdown);
    expect(sanitiseHtml(html)).toBe(html);
  });

  it('keeps what editors write in HTML for the text’s sake', async () => {
    const html =
      '<details><summary>أ</summary>ب</details>\n<p dir="ltr" lang="en">x<sup>2</sup></p>';
    expect((await renderMarkdown(html)).html.trim()).toBe(html);
  });

  it('loses an element that is not on the list, and keeps its text', async () => {
    const { html } = await renderMarkdown(
      'أ <font color="red">نص</font> <script>alert(1)</script>ب',
    );
    expect(html.trim()).toBe('<p>أ نص ب</p>');
  });

  it('closes what it opened and nothing else', async () => {
    const { html } = await renderMarkdown('</div><table><tr><td><b>نص');
    expect(html.trim()).toBe('<table><tr><td><b>نص\n</b></td></tr></table>');
  });

  it('gives ids in Latin letters a prefix, and keeps Arabic ones and links to both', async () => {
    const { html, headings } = await renderMarkdown(
      '## عنوان\n\n## facts\n\n[أ](#facts) [ب](#عنوان)',
    );
    expect(headings.map(({ slug }) => slug)).toEqual(['عنوان', 'user-content-facts']);
    expect(html).toContain('<h2 id="عنوان">');
    expect(html).toContain('<h2 id="user-content-facts">');
    expect(html).toContain('href="#user-content-facts"');
  });

  it('takes a part that opens an element for itself', async () => {
    expect(await renderParts(['<div>أ', 'ب'])).toEqual(['<div>أ\n</div>', '<p>ب</p>']);
  });

  it('costs the time of its length', () => {
    const before = process.cpuUsage();
    sanitiseHtml('<b title=a><i title=b>نص<p>'.repeat(10_000));
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(1);
  });
});
