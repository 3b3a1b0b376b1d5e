import type { Caller } from './call.ts';

/** A save that the gateway said was done. */
export interface Acknowledged {
  editor: string;
  path: string;
  /** The blob from which the editor began, and the one that was made of their text. */
  base: string;
  id: string;
  milliseconds: number;
}

/** What the editors were answered. */
export interface Heard {
  saves: Acknowledged[];
  conflicts: number;
  /** Requests that ended without an answer. */
  unanswered: number;
  /** Answers that no editor should get. */
  wrong: string[];
}

export function nothingHeard(): Heard {
  return { saves: [], conflicts: 0, unanswered: 0, wrong: [] };
}

export function serviceText(summary: string): string {
  return `---\ntitle: خدمة\nsummary: ${summary}\nstatus: active\nverification: unverified\n---\n`;
}

/** Opens an entry and saves it changed, again and again until `end`, as one editor does who never thinks. */
export async function editUntil(
  end: number,
  caller: Caller,
  { editor, slug, round }: { editor: string; slug: string; round: string },
  heard: Heard,
): Promise<void> {
  const path = `content/services/${slug}.md`;
  for (let count = 0; Date.now() < end; count += 1) {
    const base = await readBase(caller, slug, path);
    if (base === undefined) {
      heard.unanswered += 1;
      continue;
    }
    const raw = serviceText(`نص ${editor} ${round} ${count}`);
    const started = performance.now();
    const answer = await caller.act('persistEntry', {
      dataFiles: [{ slug, path, raw }],
      assets: [],
      options: { collectionName: 'services', base },
    });
    const milliseconds = performance.now() - started;
    if (!answer) heard.unanswered += 1;
    else if (answer.status === 200 && answer.body.id !== undefined)
      heard.saves.push({ editor, path, base, id: answer.body.id, milliseconds });
    else if (answer.status === 409 && tellsConflict(answer.body, path, raw)) heard.conflicts += 1;
    else heard.wrong.push(`${answer.status} ${answer.body.error ?? ''}`);
  }
}

/** The blob that an editor who opens the entry reads: the draft's, else the published one's. */
async function readBase(caller: Caller, slug: string, path: string): Promise<string | undefined> {
  const names = { collection: 'services', slug, path };
  const draft = await caller.act('unpublishedEntryDataFile', names);
  if (draft?.status !== 404) return draft?.body.id;
  return (await caller.act('getEntry', { path }))?.body.file?.id;
}

/** Whether the answer shows the editor both texts to choose from. */
function tellsConflict(body: Conflicting, path: string, raw: string): boolean {
  const { conflict } = body;
  return (
    conflict?.path === path &&
    conflict.mine === raw &&
    conflict.theirs !== raw &&
    conflict.theirs !== ''
  );
}

interface Conflicting {
  conflict?: { path: string; mine: string; theirs: string };
}
