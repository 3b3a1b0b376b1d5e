import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';
import { listPages } from '../../tools/page-weight.ts';
import { findSchemaProblems } from '../fixtures/schema-org.ts';

assertBuilt();

/** What a page of each kind describes itself as. */
const kinds: [kind: string, address: RegExp, type: string][] = [
  ['a service', /^services\/[^/]+\/index\.html$/, 'GovernmentService'],
  ['a legal act', /^decrees\/[a-z-]+\/\d{4}\/[^/]+\/index\.html$/, 'Legislation'],
];

const pages = listPages(distDirectory).map(readPage);

function readPage(file: string) {
  const page = parse(readFileSync(join(distDirectory, file), 'utf8'));
  return {
    file,
    isIndexed: !page.querySelector('meta[name="robots"][content="noindex"]'),
    blocks: page
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ textContent }) => textContent),
  };
}

describe('the structured data of a page', () => {
  it('says only what schema.org knows', () => {
    const problems = pages.flatMap(({ file, blocks }) =>
      blocks.flatMap((block) =>
        findSchemaProblems(JSON.parse(block)).map((problem) => `${file}: ${problem}`),
      ),
    );
    expect(problems).toEqual([]);
  });

  it.each(kinds)('describes %s', (_, address, type) => {
    const some = pages.filter(({ file, isIndexed }) => isIndexed && address.test(file));
    expect(some.length).toBeGreaterThan(0);
    const silent = some.filter(({ blocks }) => !blocks.join().includes(`"@type":"${type}"`));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });
});
