import { describe, expect, it } from 'vitest';
import { installedCandidates, pickBrowser } from '../../tools/find-browser.ts';

describe('pickBrowser', () => {
  it('takes the first candidate that works', () => {
    const working = new Set(['/b', '/c']);
    expect(pickBrowser(['/a', '/b', '/c'], (path) => working.has(path))).toBe('/b');
  });

  it('finds nothing among candidates that do not work', () => {
    expect(pickBrowser(['/a', '/b'], () => false)).toBeUndefined();
  });

  it('finds nothing among no candidates', () => {
    expect(pickBrowser([], () => true)).toBeUndefined();
  });
});

describe('installedCandidates', () => {
  it('looks on PATH for every name before the usual places', () => {
    const candidates = installedCandidates('linux', { PATH: '/opt/bin:/usr/local/bin' });
    expect(candidates.slice(0, 3)).toEqual([
      '/opt/bin/chromium-headless-shell',
      '/usr/local/bin/chromium-headless-shell',
      '/opt/bin/chromium',
    ]);
    expect(candidates.at(-1)).toBe('/opt/google/chrome/chrome');
  });

  it('ignores an empty entry of PATH, which would mean the current folder', () => {
    expect(installedCandidates('linux', { PATH: ':/bin' })).not.toContain('chromium');
  });

  it('knows the usual place on macOS without a PATH', () => {
    expect(installedCandidates('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  it('looks in the program folders that Windows names', () => {
    expect(installedCandidates('win32', { ProgramFiles: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ]);
  });
});
