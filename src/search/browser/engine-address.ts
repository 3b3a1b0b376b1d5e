import { trustedTypesPolicy } from '#domain/serving/policy.ts';
import engineUrl from './engine.ts?worker&url';

/**
 * The address of the search engine's worker, as a browser with Trusted Types wants it: vouched for by the one policy that
 * the site's Content-Security-Policy lets a page make.
 */
export function engineAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  policy ??= trustedTypes?.createPolicy(trustedTypesPolicy, { createScriptURL: () => engineUrl });
  // TypeScript's Worker takes text only.
  return (policy?.createScriptURL(engineUrl) ?? engineUrl) as string;
}

let policy: TrustedTypePolicy | undefined;

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): TrustedTypePolicy;
}

interface TrustedTypePolicy {
  createScriptURL(address: string): object;
}
