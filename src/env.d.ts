declare namespace App {
  /** What every page is made with; `src/middleware.ts` fills it. */
  interface Locals {
    /** Identity, navigation, hotlines and notices. */
    site: import('#schema/site.ts').Site;
    /** The alerts whose window is open today, the gravest first. */
    alerts: import('#schema/alert.ts').Alert[];
    /** The day of the build in Damascus: `2026-11-22`. */
    today: string;
    /** Absolute address of the home page: `https://bawaba.example/`. */
    home: URL;
    /** The page's address from the site's root, `/services/`, also under a sub-path. */
    path: string;
  }
}
