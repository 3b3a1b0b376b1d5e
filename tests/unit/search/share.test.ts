import { expect, it } from 'vitest';
import { shareAddress } from '#search/browser/share.ts';

const url = 'https://x.sy/search/?q=a';
const rejectWith = (name: string) => () => Promise.reject(new DOMException('', name));

it('hands the address to the device, and leaves its clipboard alone', async () => {
  const given: unknown[] = [];
  const outcome = await shareAddress(url, 'جواز', {
    share: async (data) => void given.push(data),
    clipboard: { writeText: rejectWith('NotAllowedError') },
  });
  expect(outcome).toBe('shared');
  expect(given).toEqual([{ url, title: 'جواز' }]);
});

it('copies the address where the device cannot share', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  expect(await shareAddress(url, 'جواز', { clipboard })).toBe('copied');
  expect(copied).toEqual([url]);
});

it.each([
  ['cancelled', 'the reader changed their mind', { share: rejectWith('AbortError') }],
  ['failed', 'the device refuses', { share: rejectWith('NotAllowedError') }],
  [
    'failed',
    'the clipboard is closed',
    { clipboard: { writeText: rejectWith('NotAllowedError') } },
  ],
  ['failed', 'the page is not secure', {}],
] as const)('is %s when %s', async (outcome, _reason, device) => {
  expect(await shareAddress(url, 'جواز', device)).toBe(outcome);
});
