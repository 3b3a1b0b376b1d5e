import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backendSettings } from './backends.ts';
import { deskConfig } from './desk-config.ts';
import { readBackend } from './read-backend.ts';

/**
 * Prints the configuration with which the desk would be built: `npm run desk:config -- --backend forgejo`. Without
 * `desk.yaml` the repository and the application of a forge are examples.
 */
const { values } = parseArgs({
  options: { backend: { type: 'string' }, mode: { type: 'string', default: 'editorial_workflow' } },
});
const project = fileURLToPath(new URL('../..', import.meta.url));
const mode = values.mode === 'simple' ? 'simple' : 'editorial_workflow';

try {
  console.log(JSON.stringify(deskConfig({ backend: chosen(), mode }), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function chosen() {
  try {
    return readBackend(project, values.backend);
  } catch (error) {
    if (values.backend === undefined) throw error;
    return backendSettings(values.backend, { repo: 'ministry/portal', app_id: 'application-id' });
  }
}
