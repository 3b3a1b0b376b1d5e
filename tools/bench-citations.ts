/**
 * How many citations the parser finds, and how many of its findings are right: `npm run bench:citations`, with
 * `-- --errors` the texts it got wrong. The Saudi set is read from its corpus, `--corpus` names its folder; where
 * it is absent, the set is left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { parseCitations } from '#domain/decree/citations.ts';
import { rates, scoreText, sumScores, type Expected } from './citation-score.ts';

interface Annotated {
  name: string;
  text: string;
  cites: Expected[];
}

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpora/arabic-laws' },
    errors: { type: 'boolean', default: false },
  },
});
const fixtures = 'tests/fixtures';

const sets = [{ set: 'Syrian', texts: readSyrian() }];
if (existsSync(options.corpus)) sets.push({ set: 'Saudi', texts: readSaudi(options.corpus) });
else console.log(`Saudi set left out: no corpus at ${options.corpus}.`);

console.table(
  sets.map(({ set, texts }) => {
    const results = texts.map(({ text, cites, ...rest }) => ({
      ...rest,
      ...scoreText(parseCitations(text), cites),
    }));
    if (options.errors) for (const result of results) printErrors(result);
    const total = sumScores(results.map(({ score }) => score));
    const { precision, recall, exactRecall } = rates(total);
    return {
      set,
      texts: texts.length,
      ...total,
      precision: precision.toFixed(3),
      recall: recall.toFixed(3),
      'with date and articles': exactRecall.toFixed(3),
    };
  }),
);

function readSyrian(): Annotated[] {
  const sentences = parse(readFileSync(join(fixtures, 'citations-syrian.yaml'), 'utf8'));
  return (sentences as Omit<Annotated, 'name'>[]).map((entry) => ({ ...entry, name: entry.text }));
}

/** The annotations hold places and readings alone; the texts stay in the corpus. */
function readSaudi(folder: string): Annotated[] {
  const lines = readFileSync(join(fixtures, 'citations-arabic-laws.jsonl'), 'utf8').trim();
  return lines.split('\n').map((line) => {
    const { file, from, cites } = JSON.parse(line) as {
      file: string;
      from: number;
      cites: Expected[];
    };
    const text = readFileSync(join(folder, file), 'utf8').slice(from);
    const moved = cites.map((expected) => ({ ...expected, at: (expected.at ?? from) - from }));
    return { name: file, text, cites: moved };
  });
}

function printErrors({
  name,
  missed,
  wrong,
  inexact,
}: { name: string } & ReturnType<typeof scoreText>) {
  for (const expected of missed) console.log(`${name}: missed`, JSON.stringify(expected));
  for (const citation of wrong) console.log(`${name}: wrong`, JSON.stringify(citation));
  for (const pair of inexact) console.log(`${name}: inexact`, JSON.stringify(pair));
}
