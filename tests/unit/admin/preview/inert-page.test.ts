import { expect, it } from 'vitest';
import { inertHeaders, makeInert } from '../../../../admin/preview/inert-page.ts';

it('nothing of a page runs, is indexed or leads away', () => {
  const page =
    '<html><head><link rel="stylesheet" href="/a.css"><link rel="canonical" href="/x/"><script type="module" src="/a.js"></script></head><body><a href="/x/">س</a><script>1</script></body></html>';
  expect(makeInert(page)).toBe(
    '<html><head><base target="_blank"><meta name="robots" content="noindex"><link rel="stylesheet" href="/a.css"></head><body><a href="/x/">س</a></body></html>',
  );
});

it('the policy of a page lets in its looks and no code', () => {
  const policy = inertHeaders['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox allow-same-origin');
  expect(policy).not.toMatch(/script|unsafe|\*|allow-(?:scripts|popups|forms|top)/);
});
