import { run } from './run.ts';
import { exitWith, serveSite } from './serve.ts';

const exitCode = await run('node tools/astro.ts build');
if (exitCode !== 0) process.exit(exitCode);

await serveSite().catch(exitWith);
