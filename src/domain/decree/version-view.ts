/** What pages say of the texts of an act and of the changes between them. */
import type { Amendment } from './amendments.ts';
import type { Change } from './consolidate.ts';

interface LinkedAct {
  url: string;
  /** «القانون رقم 4 لعام 2009» */
  citation: string;
}

export interface ShownVersion {
  /** The first day on which it holds. */
  from: string;
  changedBy: readonly string[];
  url: string;
  /** «نصه كما صدر», «نصه منذ 1 آذار 2016» */
  label: string;
  state: 'past' | 'current' | 'future';
  acts: readonly LinkedAct[];
  /** What changed in it, in words, and the page that shows it; absent of the text as issued. */
  change?: { summary: string; url: string };
}

/** What an act did to an article. */
export type ShownChange = Change & LinkedAct;

/** One article that an act changes. */
export interface ShownAmendment extends Pick<Amendment, 'action' | 'from'> {
  /** «المادة 12 مكرر» */
  label: string;
  /** The article, where its text is at hand. */
  href?: string;
  /** The page that shows what changed in the text on that day. */
  comparison?: string;
}
