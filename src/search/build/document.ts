/** A page as search sees it: what is looked in, and what a hit shows. */
export interface SearchDocument {
  url: string;
  title: string;
  /** The title as people say it, where it is shorter. */
  name?: string | undefined;
  /** The readable text, as the page shows it. */
  text: string;
  /** Names and words that find the page though it does not show them. */
  terms?: readonly string[];
  /** Parts of the text that have an address of their own; `at` is where they begin in `text`. */
  sections?: readonly Section[];
  /** Values by which results are filtered and counted. */
  filters?: Readonly<Record<string, readonly string[]>>;
  /** `2012`, `2012-02` or `2012-02-14`, for sorting. */
  date?: string | undefined;
  /** Number of an act within its year and type. */
  number?: string | undefined;
  /** What a hit must warn of, in words. */
  status?: string;
  /** Nothing is known of the page but its number and year, so that no word finds it. */
  onlyByNumber?: boolean;
}

export interface Section {
  id: string;
  title: string;
  at: number;
}
