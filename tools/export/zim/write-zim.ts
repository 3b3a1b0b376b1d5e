/** A built site as a ZIM, for Kiwix (https://kiwix.org): with openZIM's own tools, of Debian's package zim-tools. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { isInstalled } from '../../web-servers.ts';
import { makeEdition } from '../edition/make-edition.ts';
import { readSiteFacts } from '../edition/site-facts.ts';
import { markText } from './mark-text.ts';
import { describeZim, findFaults, type ZimMetadata } from './metadata.ts';

/** To it these are pages that the ZIM lacks. */
const unknownToZimcheck = /^sms:/;
const illustration = 'illustration.png';

/** Writes the ZIM, in place of an older one only once it is whole and `zimcheck` finds no fault. */
export async function writeZim(
  site: string,
  file: string,
  { version, publisher }: { version: string; publisher?: string | undefined },
): Promise<{ pages: number }> {
  mustHaveTools();
  const facts = readSiteFacts(site);
  const part = `${file}.part`;
  const work = mkdtempSync(join(tmpdir(), 'bawaba-zim-'));
  try {
    const edition = join(work, 'edition');
    // Readers of ZIMs give pages a scheme or a sandbox of their own, and scripts that a policy for pages would stop.
    const pages = await makeEdition(site, edition, {
      home: facts.home,
      deadLinks: unknownToZimcheck,
      finish: markText,
    });
    const picture = await drawIllustration(site);
    writeFileSync(join(edition, illustration), picture);
    const metadata = describeZim(facts, version, publisher);
    const faults = findFaults(metadata, picture);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    mkdirSync(dirname(file), { recursive: true });
    runTool('zimwriterfs', [...argumentsOf(metadata), edition, part]);
    runTool('zimcheck', ['-A', part]);
    renameSync(part, file);
    return { pages };
  } finally {
    rmSync(part, { force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

/** Which of openZIM's tools the machine lacks. */
export function missingTools(): string[] {
  return ['zimwriterfs', 'zimcheck'].filter((tool) => !isInstalled(tool));
}

function mustHaveTools(): void {
  const missing = missingTools();
  if (missing.length > 0)
    throw new Error(
      `${missing.join(', ')} is missing: apt-get install zim-tools (Debian, Ubuntu).`,
    );
}

/** The site's own sign, 48 pixels wide. */
function drawIllustration(site: string): Promise<Buffer> {
  const sign = ['favicon.svg', 'apple-touch-icon.png']
    .map((name) => join(site, name))
    .find((path) => existsSync(path));
  if (!sign) throw new Error(`${site} has no favicon.svg and no apple-touch-icon.png.`);
  return sharp(sign, { density: 300 })
    .resize(48, 48, { fit: 'contain', background: '#fff' })
    .png()
    .toBuffer();
}

function argumentsOf(metadata: ZimMetadata): string[] {
  const { tags, longDescription, ...others } = metadata;
  const options = {
    welcome: 'index.html',
    illustration,
    ...others,
    tags: tags.join(';'),
    // Debian 12's zimwriterfs does not know it yet.
    ...(helpOf('zimwriterfs').includes('--longDescription') && { longDescription }),
  };
  return Object.entries(options).map(([option, value]) => `--${option}=${value}`);
}

const helpOf = (tool: string) => spawnSync(tool, ['--help'], { encoding: 'utf8' }).stdout;

/** zimcheck has a line for each page. */
const longestOutput = 5000;

function runTool(tool: string, options: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(tool, options, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${tool} fails:\n${(stdout + stderr).slice(0, longestOutput)}`);
}
