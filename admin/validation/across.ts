import { crossChecked } from '../check/check-across.ts';
import type { Problem } from '../check/check-entry.ts';
import type { DeskCollection } from '../check/desk-collection.ts';
import { isEqual, type FormData } from '../format/values.ts';

let answered: { key: string; values: FormData; problems: readonly Problem[] } | undefined;
let asking: AbortController | undefined;

/** What the server last found in an open entry because of others; nothing before it answered. */
export function problemsAcross(key: string): readonly Problem[] {
  return answered?.key === key ? answered.problems : [];
}

/**
 * Asks the server, which has the texts of the other entries, what they make wrong in this one. Resolves to whether the
 * answer is another than the last one; a later question takes the place of one under way.
 */
export async function askAcross(
  key: string,
  collection: DeskCollection,
  values: FormData,
): Promise<boolean> {
  if (!crossChecked.some((name) => name === collection)) return false;
  if (answered?.key === key && isEqual(answered.values, values)) return false;
  asking?.abort();
  const own = (asking = new AbortController());
  const problems = await fetchProblems({ collection, values }, own.signal);
  if (own.signal.aborted) return false;
  const before = problemsAcross(key);
  answered = { key, values, problems: problems ?? before };
  return !isEqual(before, answered.problems);
}

/** Where the server cannot say, it checks the entry itself when it is saved. */
async function fetchProblems(
  question: object,
  signal: AbortSignal,
): Promise<readonly Problem[] | undefined> {
  try {
    const response = await fetch(new URL('api/check', document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    });
    const answer: unknown = response.ok ? await response.json() : undefined;
    const { problems } = (answer ?? {}) as { problems?: Problem[] };
    return Array.isArray(problems) ? problems : undefined;
  } catch {
    return undefined;
  }
}
