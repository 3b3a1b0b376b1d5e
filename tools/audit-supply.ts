/**
 * `npm run audit:supply`: what the portal is made from. Checks the lockfile, the licences and the signatures of all packages,
 * and writes a bill of materials as CycloneDX (`--out <file>`, else sbom.cdx.json). Signatures need the network.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { auditSignatures, writeBillOfMaterials, type Outcome } from './supply-chain/commands.ts';
import { checkLicences, listLicences } from './supply-chain/licences.ts';
import {
  lintLockfile,
  lockfileSchema,
  manifestSchema,
  packagesOf,
} from './supply-chain/lockfile.ts';

const endings = {
  passed: 'all is well.',
  failed: 'NOT ACCEPTED.',
  unreachable: 'NOT CHECKED, the keys or the registry are out of reach from here.',
} as const;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'sbom.cdx.json' } } });
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = manifestSchema.parse(read('package.json'));
const lockfile = lockfileSchema.parse(read('package-lock.json'));

const direct = Object.keys(manifest.devDependencies).length;
console.log(`${direct} direct dependencies, ${packagesOf(lockfile).length} packages in all.\n`);

report('Lockfile', lintLockfile(lockfile, manifest));
const licences = listLicences(lockfile);
for (const [licence, names] of licences) console.log(`  ${names.length} ${licence}`);
report('Licences', checkLicences(licences));
tell('Signatures', auditSignatures());
const out = resolve(values.out);
tell(`Bill of materials in ${out}`, writeBillOfMaterials(out));

function report(subject: string, problems: readonly string[]): void {
  tell(subject, { kind: problems.length === 0 ? 'passed' : 'failed', said: problems.join('\n') });
}

function tell(subject: string, { kind, said }: Outcome): void {
  if (kind === 'failed') process.exitCode = 1;
  console.log(`${subject}: ${endings[kind]}`);
  if (kind !== 'passed' && said !== '') console.log(said.replace(/^/gm, '  '));
}
