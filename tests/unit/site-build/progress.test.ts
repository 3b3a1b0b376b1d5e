import { expect, it } from 'vitest';
import { showProgress } from '../../../src/site-build/progress.ts';
import type { BuildReport } from '../../../src/site-build/report.ts';
import { leftOut } from '../../../src/site-build/stages.ts';

function show(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const counted: number[] = [];
  const report: BuildReport = {
    begin: () => undefined,
    end: (count) => counted.push(count),
    sum: () => ({ stages: [], made: 0, kept: 0, seconds: 0, cpuSeconds: 0, peakMegabytes: 0 }),
  };
  const screen = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  const progress = showProgress(report, screen, () => time);
  progress.begin('pages', 100);
  for (let page = 0; page < 100; page += 1) {
    time += 250;
    progress.advance(1);
  }
  progress.end();
  return { written, counted };
}

it('in a terminal one line changes, and says how far the build is', () => {
  const { written, counted } = show(true);
  expect(written.filter((text) => text.endsWith('\n'))).toEqual(['\r\x1b[Kpages: 100, 25.0 s\n']);
  expect(written).toContain('\r\x1b[Kpages: 50 of 100 (50%), 4/s, 13 s left');
  expect(counted).toEqual([100]);
});

it('elsewhere a long stage says so now and then', () => {
  expect(show(false).written).toEqual([
    'pages: 60 of 100 (60%), 4/s, 10 s left\n',
    'pages: 100, 25.0 s\n',
  ]);
});

it('BUILD_WITHOUT names stages, and nothing else', () => {
  expect([...leftOut('search, desk')]).toEqual(['search', 'desk']);
  expect([...leftOut('')]).toEqual([]);
  expect(() => leftOut('serach')).toThrow(/no stage is called serach/);
});
