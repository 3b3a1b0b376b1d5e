import type { TrustedTypesPolicy, TrustedTypesScope } from '#domain/serving/trusted-types.ts';
import engineUrl from './engine.ts?worker&url';

/**
 * The address of the search engine's worker, as a browser with Trusted Types wants it: vouched for by the one policy that
 * the site's Content-Security-Policy lets search make.
 */
export function engineAddress(): string {
  const { trustedTypes } = globalThis as TrustedTypesScope;
  policy ??= trustedTypes?.createPolicy('bawaba', { createScriptURL: () => engineUrl });
  // TypeScript's Worker takes text only.
  return (policy?.createScriptURL(engineUrl) ?? engineUrl) as string;
}

let policy: TrustedTypesPolicy | undefined;
