/**
 * Content of any size that no state has published, to try the portal with:
 * `npm run generate:content -- --acts 50000 --services 2000 --people 5000 --out <folder>`. The same seed (`--seed 1`)
 * and sizes give the same bytes; a service, a person or a place is the same however many others there are, except for
 * the acts that it names.
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateContent } from './generate/generate-content.ts';
import { readCount } from './read-count.ts';
import { exitWith } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    acts: { type: 'string', default: '1000' },
    services: { type: 'string', default: '100' },
    people: { type: 'string', default: '200' },
    places: { type: 'string' },
    bodies: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});

try {
  generate();
} catch (error) {
  exitWith(error);
}

function generate(): void {
  const { out } = options;
  if (!out) throw new Error('--out names the folder to write into.');
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty.`);
  const sizes = {
    acts: readCount('acts', options.acts),
    services: readCount('services', options.services, 0),
    people: readCount('people', options.people, 0),
    places: options.places === undefined ? undefined : readCount('places', options.places, 0),
    bodies: options.bodies === undefined ? undefined : readCount('bodies', options.bodies),
  };
  const isTerminal = process.stdout.isTTY;
  const start = performance.now();
  generateContent(out, sizes, {
    seed: readCount('seed', options.seed),
    tell: (kind, done, total) => {
      if (isTerminal)
        process.stdout.write(`\r${kind}: ${done} of ${total}${done < total ? '' : '\n'}`);
      else if (done === total) console.log(`${kind}: ${total}`);
    },
  });
  const { user, system } = process.cpuUsage();
  const cpu = ((user + system) / 1e6).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Written to ${out} in ${seconds} s (${cpu} s of processor time, ${memory} MB).`);
}
