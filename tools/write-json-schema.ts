/** Writes the JSON Schema of every kind of content file for editors' tools: `npm run schema -- --out <folder>`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchema, schemaNames } from '#exports/json-schema.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: '.schemas' } } });

mkdirSync(values.out, { recursive: true });
for (const name of schemaNames)
  writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
console.log(`${schemaNames.length} → ${values.out}/<collection>.json`);
