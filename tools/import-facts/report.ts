import type { Outcome } from './import-folder.ts';

/** What was done, as a person reads it: the entries that need a look, then a table of counts. */
export function formatReport(outcomes: readonly Outcome[], warnings: readonly string[]): string {
  return [
    ...warnings,
    ...list(outcomes, 'left alone'),
    ...list(outcomes, 'withheld'),
    ...list(outcomes, 'refused'),
    '',
    ...table(outcomes),
  ].join('\n');
}

function list(outcomes: readonly Outcome[], result: Outcome['result']): string[] {
  return outcomes
    .filter((outcome) => outcome.result === result)
    .map(({ path, reason }) => `${result}: ${path}${reason ? ` (${reason})` : ''}`);
}

const results = ['written', 'left alone', 'withheld', 'refused'] as const;

function table(outcomes: readonly Outcome[]): string[] {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const row = (name: string, of: readonly Outcome[]) => [
    name,
    of.length,
    ...results.map((result) => of.filter((outcome) => outcome.result === result).length),
  ];
  const rows = [
    ['collection', 'read', ...results],
    ...kinds.map((kind) =>
      row(
        kind,
        outcomes.filter((outcome) => outcome.kind === kind),
      ),
    ),
    row('all', outcomes),
  ];
  return rows.map(([name, ...cells]) =>
    [String(name).padEnd(14), ...cells.map((cell) => String(cell).padStart(11))].join(''),
  );
}
