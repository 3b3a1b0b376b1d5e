import { randomBytes } from 'node:crypto';

/** Pages that were rendered for their editors, for some minutes. */
export interface ShownPages {
  /** Keeps a page for one owner; returns the token by which alone it is found. */
  keep(owner: string, html: string): string;
  /** The page, for its owner. */
  find(owner: string, token: string): string | undefined;
}

interface Limits {
  /** A page is forgotten after so long. */
  minutes?: number;
  /** An owner's oldest pages are forgotten beyond so many. */
  pages?: number;
  /** The oldest pages of all are forgotten beyond so many characters. */
  characters?: number;
  now?: () => number;
}

export function shownPages({
  minutes = 10,
  pages = 4,
  characters = 64_000_000,
  now = Date.now,
}: Limits = {}): ShownPages {
  const kept = new Map<string, { owner: string; html: string; until: number }>();

  function forget(): void {
    for (const [token, { until }] of kept) if (until <= now()) kept.delete(token);
    let total = kept.values().reduce((sum, { html }) => sum + html.length, 0);
    for (const [token, { html }] of kept) {
      if (total <= characters) break;
      kept.delete(token);
      total -= html.length;
    }
  }

  return {
    keep(owner, html) {
      const token = randomBytes(18).toString('base64url');
      kept.set(token, { owner, html, until: now() + minutes * 60_000 });
      const own = [...kept].filter(([, page]) => page.owner === owner);
      for (const [oldest] of own.slice(0, -pages)) kept.delete(oldest);
      forget();
      return token;
    },
    find(owner, token) {
      forget();
      const page = kept.get(token);
      return page?.owner === owner ? page.html : undefined;
    },
  };
}
