import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/find-browser.ts';

const port = process.env['PORT'] ?? '4322';
// Workers load this file again and inherit the variable, so the search happens once.
process.env['CHROMIUM_PATH'] = findBrowser();

/** A site built from content that was made up, after the site under test and one after another. */
function fictionalSite(name: string, place: number) {
  const ownPort = String(Number(port) + place);
  return {
    command:
      'node tests/fixtures/write-weather.ts && node tools/build-signed.ts && node tools/serve.ts',
    url: `http://localhost:${ownPort}/`,
    env: {
      PORT: ownPort,
      CONTENT_DIR: `tests/fixtures/${name}`,
      OUT_DIR: join(tmpdir(), `bawaba-${name}-${ownPort}`),
      WEATHER_FILE: join(tmpdir(), `bawaba-weather-${ownPort}`, 'forecast.json'),
    },
    timeout: 180_000,
    reuseExistingServer: false,
  };
}

const lawOverTime = fictionalSite('law-over-time', 1);
const onDuty = fictionalSite('on-duty', 2);
// Where the specs find the sites of the fictional jurisdiction.
process.env['LAW_SITE'] = lawOverTime.url;
process.env['LAW_FOLDER'] = lawOverTime.env.OUT_DIR;
process.env['DUTY_SITE'] = onDuty.url;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A shared machine may stall once; the report names what passed only the second time.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ar',
    colorScheme: 'light',
    // A worker would answer requests that a test wants to see or to break; offline-worker.spec.ts lets it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      // Where nothing names a locale, a page that reads a file with an Arabic name ends.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
      // The desk's own width is the desktop's; desk-look brings the phone's.
      testIgnore: /\/desk(?:-across|-office|-preview|-preview-pane|-writing)?\.spec\.ts$/,
    },
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 } },
      // These bring their own width, or ask what no width changes.
      testIgnore: [
        'carry-it-away.spec.ts',
        'cite-a-decree.spec.ts',
        'every-page.spec.ts',
        'find-a-decree.spec.ts',
        'find-a-hospital.spec.ts',
        'find-a-minister.spec.ts',
        'find-a-place.spec.ts',
        'find-a-service.spec.ts',
        'go-to-an-act.spec.ts',
        'headers.spec.ts',
        'history.spec.ts',
        'law-over-time.spec.ts',
        'lost.spec.ts',
        'make-a-plan.spec.ts',
        'offline-download.spec.ts',
        'offline-journeys.spec.ts',
        'offline-worker.spec.ts',
        'on-duty.spec.ts',
        'pass-a-card-on.spec.ts',
        'polls-and-weather.spec.ts',
        'search.spec.ts',
        'topics-and-indicators.spec.ts',
        'without-javascript.spec.ts',
        'write-to-an-official.spec.ts',
      ],
    },
  ],
  webServer: [
    {
      command: 'node tools/serve.ts',
      url: `http://localhost:${port}/`,
      env: { PORT: port },
      reuseExistingServer: false,
    },
    lawOverTime,
    onDuty,
  ],
});
