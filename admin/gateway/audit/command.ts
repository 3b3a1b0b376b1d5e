import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from '#arabic/join.ts';
import { genesis, verifyChain } from './chain.ts';
import { linesOf } from './audit.ts';

export const auditFile = 'audit.jsonl';

/**
 * `audit verify [--head <hash>]`: whether the log of a data folder is as it was written, and holds the head that
 * somebody noted earlier. Resolves to the exit code.
 */
export async function auditCommand(
  [verb, flag, expected = genesis]: readonly string[],
  directory: string,
  print: (line: string) => void = console.log,
): Promise<number> {
  const file = join(directory, auditFile);
  if (verb !== 'verify' || (flag !== undefined && flag !== '--head')) {
    print('اكتب: audit verify --data <مجلد> [--head <بصمة>]');
    return 2;
  }
  if (!existsSync(file)) {
    print(`لا سجل في ${quote(directory)}. صحّح المجلد بعد ‎--data.`);
    return 2;
  }
  const { lines, head, brokenAt, holdsExpected } = await verifyChain(linesOf(file), expected);
  if (brokenAt !== undefined) {
    print(`السجل معدَّل: السطر ${brokenAt} أو ما قبله غُيّر أو حُذف أو أُقحم.`);
    return 1;
  }
  if (!holdsExpected) {
    print(`السجل مقصوص أو أُعيدت كتابته: ليست فيه البصمة ${expected}.`);
    return 1;
  }
  print(`السجل سليم. عدد أسطره ${lines}، وبصمة آخرها ${head}. دوّنها في مكان آخر.`);
  return 0;
}
