/** The files of the index, as the build writes them and the browser reads them. */

import type { Section } from '../build/document.ts';

/** `pagefind-entry.json`: names of files that change with every build. */
export interface Entry {
  meta: string;
  dates: string;
  words: string;
  lexicon: string;
}

/** What a hit shows of its page. */
export interface Fragment {
  url: string;
  title: string;
  text: string;
  sections?: Section[];
  collection?: string;
  type?: string;
  year?: string;
  /** What a hit must warn of, in words. */
  status?: string;
}

/** A line of the lexicon: the direction, the term, its forms. */
export type LexiconLine = [direction: 'both' | 'to-term', term: string, ...forms: string[]];

/** Gives the bytes of a file of the index, or throws when it cannot be had. */
export type ReadFile = (path: string) => Promise<Uint8Array>;
