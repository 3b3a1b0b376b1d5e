import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ministryId } from './bodies.ts';
import type { MadeAct } from './make-acts.ts';
import { ministries } from './words.ts';

/** A site of a few entries, whose archive these acts replace. */
export const smallContent = 'tests/fixtures/small-content';

/**
 * Writes a content folder that has these acts and no others. Without amendments their texts are the same words,
 * which nothing carries out.
 */
export function writeContent(
  folder: string,
  acts: readonly MadeAct[],
  { hasAmendments }: { hasAmendments: boolean },
): void {
  cpSync(smallContent, folder, { recursive: true });
  rmSync(join(folder, 'decrees'), { recursive: true });
  for (const [index, title] of ministries.entries())
    write(
      join(folder, 'organisations', `${ministryId(index)}.yaml`),
      stringify({ title, classification: 'ministry', verification: 'unverified' }),
    );
  for (const act of acts)
    write(
      join(folder, 'decrees', String(act.year), `${act.id}.md`),
      `---\n${stringify(frontMatter(act, hasAmendments))}---\n\n${act.body}`,
    );
}

/** What an act says of itself, as the fields of its file. */
export function frontMatter(act: MadeAct, hasAmendments: boolean) {
  const { type, number, year, title, ministry, dates, gazette, amendments } = act;
  return {
    type,
    number,
    year,
    title,
    ...(ministry !== undefined && { issuer: ministryId(ministry) }),
    dates,
    ...(gazette && { gazette }),
    force: 'unknown',
    ...(amendments.length > 0 && { nature: 'amendment' }),
    textState: 'as-issued',
    ...(hasAmendments && amendments.length > 0 && { amendments }),
    verification: 'unverified',
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
