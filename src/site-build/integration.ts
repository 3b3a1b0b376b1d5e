import type { AstroAdapter, AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestCode, filesOf } from './code-key.ts';
import { isRunning, takeLock } from './lock.ts';
import { makePages, type MadePages } from './make-pages.ts';
import { groupByFolder, type PageFile, type PageGroup, type PagePath } from './paths.ts';
import { showProgress } from './progress.ts';
import { startReport, tabulate, writeReport } from './report.ts';
import { writeSiteMap } from './site-map.ts';
import { isMade } from './stages.ts';
import { forgetStore, keepNothing, openStore } from './store.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Astro's own hooks are declared so.
  namespace Astro {
    interface IntegrationHooks {
      /** The code of the pages is bundled, and about to be used. */
      'pages:bundled': () => void | Promise<void>;
    }
  }
}

/** Makes the pages of a build, keeps those that need not be made again, and says what is going on. */
export function buildPages(): AstroIntegration {
  const report = startReport();
  const progress = showProgress(report);
  let config: AstroConfig;
  let pages: MadePages = { listed: [], kept: 0, made: 0 };
  return {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          build: { server: codeFolder(config.root) },
          vite: { plugins: [usualEntry] },
        });
        progress.begin('content');
        for (const other of config.integrations) timeEnd(other, (name) => progress.begin(name));
      },
      'astro:config:done': (done) => {
        config = done.config;
        done.setAdapter(ownFolder);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        progress.begin('bundle');
        setPrerenderer((own) => ({
          ...own,
          async setup() {
            for (const { hooks } of config.integrations) await hooks['pages:bundled']?.();
            await own.setup?.();
          },
          async getStaticPaths() {
            progress.begin('addresses');
            const groups = groupByFolder((await own.getStaticPaths()).filter(isWanted));
            const total = groups.reduce((sum, { files }) => sum + files.length, 0);
            progress.begin('pages', total);
            pages = await makeAll(config, own, groups, (count) => progress.advance(count));
            progress.begin('site map');
            if (isMade('sitemap')) writeSiteMap(pages.listed, homeOf(config), outDirOf(config));
            // Astro makes the pages that this names, and they are made.
            return [];
          },
        }));
      },
      'astro:build:done': ({ logger }) => {
        progress.end();
        rmSync(config.build.server, { recursive: true, force: true });
        const whole = report.sum(pages);
        logger.info(`\n${tabulate(whole)}`);
        writeReport(whole);
      },
    },
  };
}

/**
 * The code of the pages lies in a folder of each build's own. Astro would put that of all sites that are built out of the
 * project's folder into one, where builds at the same time destroy each other's.
 */
const ownFolder: AstroAdapter = {
  name: 'own-folder',
  entrypointResolution: 'auto',
  adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
  supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
};

/** Astro leaves the entry of the pages' code to an adapter whose prerenderer is not its own; ours is, wrapped. */
const usualEntry = {
  name: 'usual-prerender-entry',
  config: () => ({
    environments: {
      prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } },
    },
  }),
};

/** Also removes what builds that were killed left behind. */
function codeFolder(root: URL): URL {
  const home = new URL('.astro/', root);
  for (const folder of globSync('build-*/', { cwd: home }))
    if (!isRunning(Number(folder.split('-')[1])))
      rmSync(new URL(folder, home), { recursive: true, force: true });
  return new URL(`build-${process.pid}/`, home);
}

/** Another integration's work on the finished pages is a stage of the build under its own name. */
function timeEnd({ name, hooks }: AstroIntegration, onStart: (name: string) => void): void {
  const end = hooks['astro:build:done'];
  if (!end || name === 'pages') return;
  hooks['astro:build:done'] = (options) => {
    onStart(name);
    return end(options);
  };
}

const outDirOf = ({ outDir }: AstroConfig) => fileURLToPath(outDir);
const homeOf = ({ base, site }: AstroConfig) => new URL(base.replace(/\/?$/, '/'), site).href;

async function makeAll(
  config: AstroConfig,
  prerenderer: AstroPrerenderer,
  groups: readonly PageGroup[],
  onDone: (files: number) => void,
): Promise<MadePages> {
  const outDir = outDirOf(config);
  const inPublic = fileURLToPath(config.publicDir);
  const given = new Set(
    filesOf(inPublic).map((file) => path.relative(inPublic, file).split(path.sep).join('/')),
  );
  const settings = [config.base, config.site ?? '', process.env['BUILD_WITHOUT'] ?? ''];
  const identity = createHash('sha1')
    .update([...settings].join('\0'))
    .digest('hex')
    .slice(0, 12);
  const folder = fileURLToPath(new URL(`pages/${identity}/`, config.cacheDir));
  const unlock = takeLock(folder);
  const key = digestCode(
    fileURLToPath(config.root),
    settings,
    path.join(outDir, config.build.assets),
  );
  if (unlock && process.env['BUILD_CLEAN']) forgetStore(folder);
  try {
    return await makePages(
      groups.map((group) => ({
        ...group,
        files: group.files.filter(({ file }) => !given.has(file)),
      })),
      {
        prerenderer,
        store: unlock ? openStore(folder, outDir, key) : keepNothing(outDir),
        base: config.base,
        site: config.site ?? 'http://localhost',
        propsOf: propsReader(prerenderer),
        onDone,
      },
    );
  } finally {
    unlock?.();
  }
}

function isWanted({ route }: PagePath): boolean {
  if (route.type !== 'endpoint') return true;
  return isMade('twins') && (isMade('data') || !route.component.startsWith('src/pages/data/'));
}

/**
 * What a path gives its page as props. Astro does not hand them out, but keeps them in the pages' code, whose app its
 * own prerenderer holds; without it nothing is kept.
 */
function propsReader(prerenderer: AstroPrerenderer): (file: PageFile) => unknown {
  const { app } = prerenderer as AstroPrerenderer & {
    app?: { routeCache?: { get(route: PagePath['route']): RouteEntry | undefined } };
  };
  return ({ pathname, route }) => {
    if (route.pathname !== undefined) return {};
    const paths = app?.routeCache?.get(route)?.staticPaths?.keyed;
    const found = paths?.get(pathname);
    return found && (found.props ?? {});
  };
}

interface RouteEntry {
  staticPaths?: { keyed?: ReadonlyMap<string, { props?: unknown }> };
}
