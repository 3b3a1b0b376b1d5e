import type { Outcome } from './import-acts.ts';

const results = [
  'written',
  'unchanged',
  'overwritten',
  'conflict',
  'duplicate',
  'refused',
  'unreadable',
] as const;
const fields = [
  'type',
  'title',
  'number',
  'year',
  'signed',
  'published',
  'issuer',
  'gazette',
  'articles',
];

/** What was understood of each act, and from which words. */
export function formatTable(outcomes: readonly Outcome[]): string {
  return outcomes.map(formatOutcome).join('\n\n');
}

function formatOutcome({ source, result, path, reason, understood }: Outcome): string {
  const rows = (understood?.findings ?? []).map(
    ({ field, value, from }) => [field, value, from] as const,
  );
  const wide = Math.min(44, Math.max(0, ...rows.map(([, value]) => widthOf(value))));
  return [
    `${source} → ${path ?? result}${path ? ` (${result === 'written' ? 'new' : result})` : ''}`,
    ...(reason ? [`  ! ${isolate(reason)}`] : []),
    ...rows.map(
      ([field, value, from]) =>
        `  ${field.padEnd(12)}${isolate(value)}${' '.repeat(Math.max(1, wide - widthOf(value) + 1))}← ${isolate(from)}`,
    ),
    ...(understood?.warnings ?? []).map((warning) => `  ? ${isolate(warning)}`),
    ...(understood?.unused.length
      ? [`  unused      ${understood.unused.map(isolate).join(', ')}`]
      : []),
  ].join('\n');
}

/** Acts that need a look, then how many came to what, and of how many each thing is known. */
export function formatSummary(outcomes: readonly Outcome[]): string {
  const acts = outcomes.filter(({ understood }) => understood);
  const failed = outcomes.filter(({ reason }) => reason);
  const warnings = acts.flatMap(({ source, understood }) =>
    (understood?.warnings ?? []).map((text) =>
      text.startsWith(source) ? text : `${source}: ${text}`,
    ),
  );
  const known = fields.map((field) => {
    const count = acts.filter(({ understood }) =>
      understood?.findings.some(
        (finding) => finding.field.split(' ')[0] === field || finding.field === 'entry',
      ),
    ).length;
    return `${field.padEnd(12)}${String(count).padStart(7)}${share(count, acts.length).padStart(9)}`;
  });
  return [
    ...warnings.map((text) => `warning: ${isolate(text)}`),
    ...failed.map(({ source, result, reason = '' }) => `${result}: ${source}: ${isolate(reason)}`),
    '',
    ...results.flatMap((result) => {
      const count = outcomes.filter((outcome) => outcome.result === result).length;
      return count ? [`${result.padEnd(12)}${String(count).padStart(7)}`] : [];
    }),
    `${'in all'.padEnd(12)}${String(outcomes.length).padStart(7)}`,
    '',
    `${'known'.padEnd(12)}${'acts'.padStart(7)}${'share'.padStart(9)}`,
    ...known,
  ].join('\n');
}

/** The same for programs. */
export function toJson(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ understood, ...outcome }) => ({
    ...outcome,
    ...(understood && {
      findings: understood.findings,
      warnings: understood.warnings,
      unused: understood.unused,
    }),
  }));
  const counts = Object.fromEntries(
    results.map((result) => [result, rows.filter((row) => row.result === result).length]),
  );
  return `${JSON.stringify({ counts, outcomes: rows }, undefined, 2)}\n`;
}

function share(count: number, all: number): string {
  return all ? `${((100 * count) / all).toFixed(1)} %` : '';
}

/** Right-to-left words keep to their column on terminals that reorder them; others show nothing of these marks. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Columns that a terminal gives a text: marks and controls take none. */
function widthOf(text: string): number {
  return text.replace(/[\p{M}\p{Cf}]/gu, '').length;
}
