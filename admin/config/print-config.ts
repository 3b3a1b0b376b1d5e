import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exampleBackend } from './backends.ts';
import { deskConfig } from './desk-config.ts';
import { readBackend } from './read-backend.ts';

/**
 * Prints the configuration with which the desk would be built, or with another backend at an example's address:
 * `npm run desk:config -- --backend forgejo`.
 */
const { values } = parseArgs({
  options: {
    backend: { type: 'string' },
    mode: { type: 'string', default: 'editorial_workflow' },
  },
});
const mode = values.mode === 'simple' ? 'simple' : 'editorial_workflow';

try {
  const written = readBackend(fileURLToPath(new URL('../..', import.meta.url)));
  const { backend: name = written.name } = values;
  const backend = name === written.name ? written : exampleBackend(name);
  console.log(JSON.stringify(deskConfig({ backend, mode }), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
