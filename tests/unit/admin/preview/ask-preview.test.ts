import { expect, it } from 'vitest';
import { baseOf } from '../../../../admin/preview/ask-preview.ts';

it.each([
  ['/admin/api/preview', ''],
  ['/portal/admin/api/preview', '/portal'],
  ['/a/b/admin/api/preview', '/a/b'],
])('a desk that asks %s shows its pages under «%s»', (api, base) => {
  expect(baseOf(api)).toBe(base);
});
