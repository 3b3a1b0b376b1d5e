import { z } from 'astro/zod';
import { oidcSettingsSchema } from './oidc.ts';

/** What `gateway.json` says of who may come in, beside the settings of the repository. */
export const accessSettings = {
  /** Where browsers find the gateway; every change must come from a page of this origin. */
  address: z
    .url({ protocol: /^https?$/, error: 'عنوان المكتب كاملاً، مثل: https://desk.example.sy' })
    .transform((address) => new URL(address))
    .optional(),
  /** Whether a proxy on this machine stands in front, whose `X-Forwarded-For` then names the caller. */
  behindProxy: z.boolean().default(false),
  oidc: oidcSettingsSchema.optional(),
};
