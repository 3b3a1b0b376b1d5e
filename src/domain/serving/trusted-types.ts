/**
 * The policies of Trusted Types (https://www.w3.org/TR/trusted-types/) that a page may make, each once and each for the
 * address of one worker of ours: of search and of what is kept offline. Who makes one writes its name, so that
 * their scripts share no file.
 */
export const policyNames = ['bawaba', 'bawaba-offline'] as const;

/** What browsers with Trusted Types have, and TypeScript does not know yet. */
export interface TrustedTypesScope {
  trustedTypes?: {
    createPolicy(
      name: (typeof policyNames)[number],
      rules: { createScriptURL: (address: string) => string },
    ): TrustedTypesPolicy;
  };
}

export interface TrustedTypesPolicy {
  createScriptURL(address: string): object;
}
