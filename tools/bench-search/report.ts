import type { Built } from './build-index.ts';
import type { BrowserFigures } from './in-browser.ts';
import type { Bytes } from './own-engine.ts';
import type { ClassFigures, Figures } from './score.ts';

/** What the benchmark writes; our own figures come first. */
export interface Report extends Omit<Figures, 'queries'> {
  classes: Record<string, ClassFigures>;
  peers: PeerReport[];
  index: {
    documents: number;
    own: Omit<Built, 'folder'>;
    pagefind?: Omit<Built, 'folder'>;
    /** Ours by Pagefind's. */
    ratio?: Record<'bytes' | 'milliseconds' | 'memory', number | undefined>;
  };
  bytes: { index: Bytes; chromium?: BrowserFigures['bytes'] };
  times: { node: { median: number; p95: number }; chromium?: BrowserFigures['times'] };
  read: { queries: number; unknownRelevant: number; leftOut: number };
  queries: {
    id: string;
    class: string;
    query: string;
    rank: number | null;
    hits: readonly string[];
  }[];
}

export interface PeerReport extends Figures {
  engine: string;
  about: string;
  /** Where the peer answered a part of the queries. */
  oursOnTheSameSample?: Figures;
  classes: Record<string, ClassFigures>;
}

/** Prints all but the single queries. */
export function printReport(report: Report): void {
  const { mrr10, recall10, empty, first, top3, read, peers, index } = report;
  const own = { queries: read.queries, mrr10, recall10, empty, first, top3 };
  console.table({
    Bawaba: own,
    ...Object.fromEntries(peers.map(({ engine, ...peer }) => [engine, figuresAlone(peer)])),
  });
  for (const { engine, queries, oursOnTheSameSample } of peers) {
    if (oursOnTheSameSample)
      console.log(
        `${engine} answered a random sample of ${queries} queries; on these Bawaba has`,
        figuresAlone(oursOnTheSameSample),
      );
  }
  console.table(byClass(report));
  console.table({ Bawaba: index.own, Pagefind: index.pagefind, ratio: index.ratio });
  const { index: files, chromium: wire } = report.bytes;
  console.table({
    'index files, bytes': spreads(files),
    ...(wire && { 'Chromium after the page, bytes': spreads(wire) }),
  });
  const { node, chromium } = report.times;
  console.table({
    'Node, ms': node,
    ...(chromium && {
      'Chromium, keystroke to results, fetching files, ms': chromium.fetching,
      [`Chromium ${chromium.slowdown}× slower, keystroke to results, warm, ms`]: chromium.warm,
    }),
  });
  if (chromium) console.log(chromium.note);
  console.log(
    `${index.documents} documents, ${read.queries} queries; ${read.unknownRelevant} relevant ids that no document has.`,
  );
}

const figuresAlone = ({ queries, mrr10, recall10, empty, first, top3 }: Figures) => ({
  queries,
  mrr10,
  recall10,
  empty,
  first,
  top3,
});

/** Our figures of each class, and the MRR that each peer has there. */
function byClass({ classes, peers }: Report) {
  return Object.fromEntries(
    Object.entries(classes).map(([name, { belowClean, ...figures }]) => [
      name,
      {
        ...figuresAlone(figures),
        belowClean,
        ...Object.fromEntries(peers.map((peer) => [peer.engine, peer.classes[name]?.mrr10])),
      },
    ]),
  );
}

const spreads = ({ queries, first, next }: Bytes) => ({
  queries,
  'first, median': first.median,
  'first, max': first.max,
  'next, median': next.median,
  'next, max': next.max,
});
