/**
 * How long the portal takes to build beside Hugo and Eleventy, which make the same pages in the same run:
 * `npm run bench:build -- --acts 10000,50000 --pairs 3`. `--only hugo,eleventy` measures these alone, `--parts pages` or
 * `whole` one half, `--content FOLDER` takes a ready folder in place of made acts, `--work FOLDER` keeps what is made
 * there and takes it up again, `--out FILE` says where the figures go. On a busy machine trust the processor's seconds.
 * What the peers are given ready-made is printed with the figures.
 */
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { comparePages, tolerance } from './bench-build/compare-pages.ts';
import {
  compareRuns,
  editLimit,
  growthLimit,
  judge,
  judgePages,
  round,
  summarise,
  wholeMemoryLimit,
  type Measure,
  type Peer,
  type Verdict,
} from './bench-build/figures.ts';
import {
  buildClean,
  buildWhole,
  forgetWhole,
  generatorNames,
  prepare,
  siteOf,
  weigh,
  type Build,
  type GeneratorName,
  type Places,
} from './bench-build/generators.ts';
import { writePeers } from './bench-build/write-peers.ts';
import { generateContent } from './generate/generate-content.ts';
import { readCount } from './read-count.ts';
import { exitWith } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    acts: { type: 'string', default: '10000' },
    pairs: { type: 'string', default: '3' },
    only: { type: 'string', default: generatorNames.join() },
    parts: { type: 'string', default: 'pages,whole' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string' },
    work: { type: 'string' },
    out: { type: 'string', default: 'bench/results/build.json' },
  },
});
/** What makes the peers' work lighter than ours; printed with the figures. */
const given =
  'The peers get the relations of acts, the citations in their texts, their standing, dates in words, the forms in which ' +
  'they are cited and the facets of lists ready-made, as JSON; they check nothing.';
const measures: Measure[] = ['cpuSeconds', 'seconds', 'memory', 'bytes'];

const workFolder = resolve(options.work ?? mkdtempSync(join(tmpdir(), 'bawaba-build-')));
process.once('exit', () => {
  if (!options.work) rmSync(workFolder, { recursive: true, force: true });
});
await main().catch(exitWith);

async function main(): Promise<void> {
  const sizes = options.acts.split(',').map((size) => readCount('acts', size));
  const only = readNames('only', options.only, generatorNames);
  const parts = readNames('parts', options.parts, ['pages', 'whole'] as const);
  const versions = prepare(only);
  const pages = parts.includes('pages')
    ? await eachSize(sizes, (acts) => benchPages(acts, only))
    : [];
  const whole =
    parts.includes('whole') && only.includes('ours') ? await eachSize(sizes, benchWhole) : [];
  const verdicts = [...pages, ...whole].flatMap(({ verdicts }) => verdicts);
  const growth = judgeGrowth(pages);
  const machine = { processor: cpus()[0]?.model, processors: availableParallelism() };
  const report = { machine, versions, pages, whole, growth };
  console.log('\nWhat must hold:');
  console.table([...verdicts, ...growth]);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`Written to ${options.out}.`);
}

/** The same pages by each generator, in turns, so that whatever else the machine does falls on all of them. */
async function benchPages(acts: number, only: readonly GeneratorName[]) {
  const places = makeContent('pages', acts, { services: 10, people: 10 }, false);
  const needsModel = !existsSync(join(places.peers, 'hugo'));
  if (needsModel) {
    console.log(`${acts} acts: the portal's pages, from which the peers' sources are made …`);
    await buildClean('ours', places);
    writePeers(siteOf('ours', places), places.peers);
  }
  const builds: Record<GeneratorName, Build[]> = { ours: [], hugo: [], eleventy: [] };
  const pairs = readCount('pairs', options.pairs);
  for (let pair = 1; pair <= pairs; pair += 1)
    for (const name of only) {
      const build = await buildClean(name, places);
      builds[name].push(build);
      console.log(`${acts} acts, ${pair} of ${pairs}, ${name}: ${tell(build)}`);
      if (pair === 1 && name !== 'ours') assertSame(name, places);
    }
  const summaries = Object.fromEntries(only.map((name) => [name, summarise(builds[name])]));
  const ratios = Object.fromEntries(
    peersOf(only).map((peer) => [
      peer,
      Object.fromEntries(
        measures.flatMap((measure) => {
          const ratio = compareRuns(builds.ours, builds[peer], measure);
          return ratio ? [[measure, ratio]] : [];
        }),
      ),
    ]),
  );
  console.log(given);
  console.table(summaries);
  if (only.includes('ours')) console.table(toTable(ratios));
  const verdicts = judgePages(acts, ratios).map((verdict) => ({ acts, ...verdict }));
  return { acts, given, summaries, ratios, runs: builds, verdicts };
}

/** The whole build from nothing, and again after one act was edited. */
async function benchWhole(acts: number) {
  const sizes = { services: Math.ceil(acts / 25), people: Math.ceil(acts / 10) };
  const places = makeContent('whole', acts, sizes, true);
  const [cleanReport, editReport] = ['clean', 'edit'].map((name) =>
    join(places.work, `${name}.json`),
  );
  forgetWhole(places);
  const clean = await buildWhole(places, cleanReport ?? '', join(places.work, 'whole.log'));
  console.log(`${acts} acts, whole: ${tell(clean)}`);
  const edited = editOne(places.content);
  const edit = await buildWhole(places, editReport ?? '', join(places.work, 'edit.log'));
  console.log(`${acts} acts, after an edit of ${edited}: ${tell(edit)}`);
  const stages = { clean: readStages(cleanReport), edit: readStages(editReport) };
  for (const [name, told] of Object.entries(stages)) if (told) console.log(name, told);
  const verdicts: Verdict[] = [
    judge(
      'an edit by the clean build',
      (edit.cpuSeconds ?? 0) / (clean.cpuSeconds ?? 1),
      editLimit,
    ),
    ...(acts >= 50_000
      ? [judge('memory of the whole build', clean.memory ?? 0, wholeMemoryLimit)]
      : []),
  ];
  const made = weigh(siteOf('whole', places));
  return {
    acts,
    ...sizes,
    clean: { ...clean, ...made },
    edit,
    stages,
    verdicts: verdicts.map((one) => ({ acts, ...one })),
  };
}

function makeContent(
  name: string,
  acts: number,
  sizes: { services: number; people: number },
  hasAmendments: boolean,
): Places {
  const work = join(workFolder, `${name}-${acts}`);
  mkdirSync(work, { recursive: true });
  const made = join(work, 'content');
  const content = options.content ? resolve(options.content) : made;
  if (!existsSync(content))
    generateContent(
      content,
      { acts, ...sizes },
      { seed: readCount('seed', options.seed), hasAmendments },
    );
  return { content, work, peers: join(work, 'peers') };
}

/** Nobody is compared with pages that say less. */
function assertSame(peer: Peer, places: Places): void {
  const ours = siteOf('ours', places);
  if (!existsSync(ours)) return;
  const { compared, differences, missing, extra } = comparePages(ours, siteOf(peer, places), 500);
  const wrong = [
    ...differences.map(({ page, what }) => `${page}: ${what}`),
    ...missing.map((page) => `${page} is missing`),
    ...extra.map((page) => `${page} is not one of ours`),
  ];
  console.log(`${peer} says the same on ${compared - differences.length} of ${compared} pages.`);
  if (wrong.length > tolerance * compared)
    throw new Error(`${peer} makes other pages than ours:\n${wrong.slice(0, 20).join('\n')}`);
}

/** Adds a sentence to an act in the middle of the archive, and says which. */
function editOne(content: string): string {
  const acts = globSync('decrees/**/*.md', { cwd: content }).sort();
  const act = acts[Math.floor(acts.length / 2)];
  if (!act) throw new Error('There is no act to edit.');
  appendFileSync(join(content, act), '\nيُعمل بهذا النص من تاريخ نشره.\n');
  return act;
}

function readStages(path: string | undefined): unknown {
  return path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function judgeGrowth(
  pages: readonly { acts: number; summaries: Record<string, Record<string, number>> }[],
) {
  const [small, large] = [10_000, 50_000].map(
    (acts) => pages.find((one) => one.acts === acts)?.summaries['ours'],
  );
  if (!small || !large) return [];
  return (['cpuSeconds', 'memory'] as const).map((measure) =>
    judge(
      `growth of ${measure} from 10,000 to 50,000`,
      (large[measure] ?? 0) / (small[measure] ?? 1),
      growthLimit,
    ),
  );
}

async function eachSize<Result>(
  sizes: readonly number[],
  bench: (acts: number) => Promise<Result>,
) {
  const results: Result[] = [];
  for (const acts of sizes) results.push(await bench(acts));
  return results;
}

function toTable(
  ratios: Record<string, Record<string, { median: number; least: number; most: number }>>,
) {
  const rows = Object.entries(ratios).map(([peer, byMeasure]) => [
    `ours by ${peer}`,
    Object.fromEntries(
      Object.entries(byMeasure).map(([measure, { median, least, most }]) => [
        measure,
        `${round(median)} (${round(least)} to ${round(most)})`,
      ]),
    ),
  ]);
  return Object.fromEntries(rows);
}

function tell({
  seconds,
  cpuSeconds = 0,
  memory = 0,
}: Pick<Build, 'seconds' | 'cpuSeconds' | 'memory'>): string {
  return `${cpuSeconds.toFixed(1)} s of processor time, ${seconds.toFixed(1)} s, ${Math.round(memory / 2 ** 20)} MB`;
}

function peersOf(names: readonly GeneratorName[]): Peer[] {
  return names.filter((name) => name !== 'ours');
}

function readNames<Name extends string>(
  option: string,
  value: string,
  known: readonly Name[],
): Name[] {
  const names = value.split(',');
  const wrong = names.find((name) => !known.some((one) => one === name));
  if (wrong !== undefined)
    throw new Error(`--${option} knows ${known.join(', ')}, not "${wrong}".`);
  return known.filter((name) => names.includes(name));
}
