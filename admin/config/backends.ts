import type { CmsBackend } from 'decap-cms-core';

/** Where entries can be kept: behind the portal's own gateway, or in a repository of a forge. */
export const backends = {
  proxy: { module: 'decap-cms-backend-proxy', exported: 'ProxyBackend', origins: [] },
  forgejo: {
    module: 'decap-cms-backend-forgejo',
    exported: 'ForgejoBackend',
    settings: { base_url: 'https://forge.example', api_root: 'https://forge.example/api/v1' },
    origins: ['base_url', 'api_root'],
  },
  github: {
    module: 'decap-cms-backend-github',
    exported: 'GitHubBackend',
    settings: { base_url: 'https://sign-in.example', api_root: 'https://api.github.com' },
    origins: ['base_url', 'api_root'],
  },
  gitlab: {
    module: 'decap-cms-backend-gitlab',
    exported: 'GitLabBackend',
    settings: {
      auth_type: 'pkce',
      base_url: 'https://gitlab.example',
      api_root: 'https://gitlab.example/api/v4',
    },
    origins: ['base_url', 'api_root'],
  },
} as const satisfies Record<string, BackendKind>;

export type BackendName = keyof typeof backends;

interface BackendKind {
  /** The package, and what of it Decap registers. */
  module: string;
  exported: string;
  /** What stands in for settings that nobody gave. */
  settings?: Partial<CmsBackend>;
  /** The settings that name an address which the page calls. */
  origins: readonly (keyof CmsBackend)[];
}

/**
 * Decap's settings of a backend, from those of `desk.yaml`.
 * @throws Error when there is no backend of that name, or nothing says which repository a forge keeps.
 */
export function backendSettings(name: string, given: Partial<CmsBackend> = {}): CmsBackend {
  if (!isBackend(name))
    throw new Error(
      `لا يعرف المكتب الخادم «${name}». اكتب واحداً من: ${Object.keys(backends).join('، ')}.`,
    );
  if (name === 'proxy') return { name, branch: 'main', ...given };
  if (!given.repo || (!given.app_id && name !== 'github'))
    throw new Error(
      `ينقص الخادم «${name}» اسم المستودع أو رمز التطبيق. اكتب في desk.yaml تحت backend: ‎repo: ministry/portal و‎app_id.`,
    );
  return { name, branch: 'main', ...backends[name].settings, ...given };
}

/** The origins, beyond its own, that a page with this backend calls: for its policy. */
export function backendOrigins(backend: CmsBackend): string[] {
  const { origins }: BackendKind = backends[backend.name as BackendName];
  const urls = origins.map((key) => String(backend[key] ?? '')).filter(Boolean);
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

function isBackend(name: string): name is BackendName {
  return Object.hasOwn(backends, name);
}
