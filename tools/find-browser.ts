import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, an installed one, Playwright's own; when there is none, one that is
 * installed here and now. Throws a sentence that says what to install.
 */
export function findBrowser(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  const find = () =>
    pickBrowser(
      [...installedCandidates(process.platform, process.env), chromium.executablePath()],
      runs,
    );
  let path = find();
  for (const install of installers) {
    if (path !== undefined) break;
    install();
    path = find();
  }
  if (path !== undefined) return path;
  throw new Error(
    'No browser for the tests: install Chromium or Chrome (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}

/** The first candidate that works. */
export function pickBrowser(
  candidates: string[],
  works: (path: string) => boolean,
): string | undefined {
  return candidates.find(works);
}

/** Where an installed Chromium or Chrome may be, the best guess first. */
export function installedCandidates(
  platform: NodeJS.Platform,
  env: Record<string, string | undefined>,
): string[] {
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']]
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(usualPlaces[platform] ?? [])];
}

const commands = [
  // Without windows it needs a third of the CPU time.
  'chromium-headless-shell',
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** Ubuntu's chromium-browser is a script that only asks to install a snap, so being there is not enough. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // chrome.exe --version opens a window.
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

const installers = [
  () => tryInstall('npx playwright install chromium'),
  () => {
    if (process.platform !== 'linux') return;
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    tryInstall(
      `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends chromium`,
    );
  },
];

function tryInstall(commandLine: string): void {
  console.log(`No browser found; trying: ${commandLine}`);
  spawnSync(commandLine, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
