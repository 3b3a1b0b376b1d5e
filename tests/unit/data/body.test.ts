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
