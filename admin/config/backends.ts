import type { CmsBackend } from 'decap-cms-core';

/** Where entries can be kept: behind the portal's own gateway, or in a repository of a forge. */
export const backends = {
  proxy: {
    module: 'desk:client/portal-backend.ts',
    exported: 'PortalBackend',
    example: {},
  },
  forgejo: {
    module: 'decap-cms-backend-forgejo',
    exported: 'ForgejoBackend',
    example: {
      repo: 'ministry/portal',
      base_url: 'https://forge.example',
      api_root: 'https://forge.example/api/v1',
      app_id: 'application-id',
    },
  },
  github: {
    module: 'decap-cms-backend-github',
    exported: 'GitHubBackend',
    example: {
      repo: 'ministry/portal',
      base_url: 'https://sign-in.example',
      api_root: 'https://api.github.com',
    },
  },
  gitlab: {
    module: 'decap-cms-backend-gitlab',
    exported: 'GitLabBackend',
    settings: { auth_type: 'pkce' },
    example: {
      repo: 'ministry/portal',
      base_url: 'https://gitlab.example',
      api_root: 'https://gitlab.example/api/v4',
      app_id: 'application-id',
    },
  },
} as const satisfies Record<string, BackendKind>;

export type BackendName = keyof typeof backends;

interface BackendKind {
  /** The package, and what of it Decap registers. */
  module: string;
  exported: string;
  /** What is the same wherever the forge is. */
  settings?: Partial<CmsBackend>;
  /** What only an office knows: every key must be given, and these are examples. */
  example: Partial<CmsBackend>;
}

/**
 * Decap's settings of a backend, from those of `desk.yaml`.
 * @throws Error when there is no backend of that name, or it is not said where the forge is.
 */
export function backendSettings(name: string, given: Partial<CmsBackend> = {}): CmsBackend {
  const known = backendName(name);
  const { example, settings }: BackendKind = backends[known];
  const missing = Object.keys(example).filter((key) => !(key in given));
  if (missing.length)
    throw new Error(
      `ينقص الخادم «${name}» ما يلي: ${missing.join('، ')}. اكتبه في desk.yaml تحت backend، كما في docs/desk-backends.md.`,
    );
  return { name: known, branch: 'main', ...settings, ...given };
}

/** A backend's settings with examples for what only an office knows. */
export function exampleBackend(name: string): CmsBackend {
  return backendSettings(name, backends[backendName(name)].example);
}

/** The origins, beyond its own, that a page with this backend calls: for its policy. */
export function backendOrigins({ base_url, api_root }: CmsBackend): string[] {
  const urls = [base_url, api_root].filter((url) => url !== undefined);
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

function backendName(name: string): BackendName {
  if (Object.hasOwn(backends, name)) return name as BackendName;
  throw new Error(
    `لا يعرف المكتب الخادم «${name}». اكتب واحداً من: ${Object.keys(backends).join('، ')}.`,
  );
}
