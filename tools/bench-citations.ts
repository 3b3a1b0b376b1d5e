/**
 * How many citations the parser finds, and how many of its findings are right: `npm run bench:citations`, with
 * `-- --errors` the texts it got wrong. The Saudi set is read from its corpus, `--corpus` names its folder; where
 * it is absent, the set is left out.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseCitations } from '#domain/decree/citations.ts';
import { rates, scoreText, sumScores } from './citation-score.ts';
import { corpusFolder, readSaudiSet, readSyrianSet } from './citation-sets.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: corpusFolder },
    errors: { type: 'boolean', default: false },
  },
});
const sets = [{ set: 'Syrian', texts: readSyrianSet() }];
if (existsSync(options.corpus)) sets.push({ set: 'Saudi', texts: readSaudiSet(options.corpus) });
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
