import { expect, it } from 'vitest';
import { backendSettings } from '../../../admin/config/backends.ts';
import { deskPolicy } from '../../../admin/policy.ts';

const gateway = backendSettings('proxy');
const forge = backendSettings('forgejo', {
  repo: 'ministry/portal',
  app_id: 'x',
  base_url: 'https://git.example.sy',
  api_root: 'https://git.example.sy/api/v1',
});

it('the policy of the desk has nothing unsafe and no other origin', () => {
  expect(deskPolicy(gateway)).not.toMatch(/unsafe|https?:|\*/);
  expect(deskPolicy(gateway)).toContain("default-src 'none'; script-src 'self';");
});

it('a desk that works with a forge may call it and nothing else', () => {
  expect(deskPolicy(forge)).toBe(
    deskPolicy(gateway).replace(
      "connect-src 'self' blob:",
      "connect-src 'self' blob: https://git.example.sy",
    ),
  );
});
