import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addTotals, formatTotals, readTotals } from '../../tools/test-totals.ts';

const folder = mkdtempSync(join(tmpdir(), 'bawaba-totals-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportFile(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('readTotals', () => {
  it('reads a report of Vitest', () => {
    const path = reportFile({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    });
    expect(readTotals(path)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('reads a report of Playwright, where a flaky test passed in the end', () => {
    const path = reportFile({ stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 0 } });
    expect(readTotals(path)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('counts nothing for a step without a report', () => {
    expect(readTotals(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

it('totals are summed and written as one line', () => {
  const sum = addTotals(
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 40, failed: 3, skipped: 0 },
  );
  expect(formatTotals(sum)).toBe('41 passed, 3 failed, 2 skipped');
});
