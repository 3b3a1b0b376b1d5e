/** What every page says about the site itself; it comes from content/site.yaml. */
export interface Site {
  name: string;
  tagline: string;
  /** One or two sentences in the strip under the header. */
  notice: { title: string; text: string; href: string; linkLabel: string };
  navigation: SiteLink[];
  footer: { title: string; links: SiteLink[] }[];
  licence: { text: string; href: string; linkLabel: string };
}

export interface SiteLink {
  label: string;
  href: string;
}
