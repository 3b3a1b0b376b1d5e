import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/** What Lighthouse, as a mobile phone, says of a page: scores from 0 to 100, times in milliseconds. */
export interface Audit {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcp: number;
  cls: number;
  tbt: number;
  /** Bytes that the page transferred. */
  transferred: number;
  /** Ids of the checks that did not pass. */
  failed: string[];
}

/** Audits one page in the browser at `browserPath`; throws when Lighthouse fails. */
export async function audit(url: string, browserPath: string): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-lighthouse-'));
  const path = join(folder, 'report.json');
  process.env['CHROME_PATH'] = browserPath;
  const exitCode = await run(
    `lighthouse ${url} --quiet --no-enable-error-reporting --output=json --output-path="${path}" --chrome-flags="${chromeFlags}"`,
  );
  if (exitCode !== 0) throw new Error(`Lighthouse failed on ${url}.`);
  const report: Report = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(folder, { recursive: true });

  const score = (id: string) => Math.round((report.categories[id]?.score ?? 0) * 100);
  const value = (id: string) => report.audits[id]?.numericValue ?? 0;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcp: Math.round(value('largest-contentful-paint')),
    cls: Number(value('cumulative-layout-shift').toFixed(3)),
    tbt: Math.round(value('total-blocking-time')),
    transferred: value('total-byte-weight'),
    failed: Object.values(report.audits)
      .filter((entry) => entry.score !== null && entry.score < 0.9)
      .map((entry) => entry.id),
  };
}

const chromeFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
].join(' ');

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { id: string; score: number | null; numericValue?: number }>;
}
