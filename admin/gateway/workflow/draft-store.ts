import type { DeskCollection } from '../../check/desk-collection.ts';
import { Refusal } from '../refusal.ts';
import { readEntryPath, type EntryFile } from '../repository/paths.ts';
import type { Repository } from '../repository/repository.ts';
import { parseRecord, withEditor, type DraftRecord, type Editor } from './draft.ts';
import { workflowMessages as messages } from './messages.ts';

const branches = 'refs/heads/cms/';
/** Outside of the branches: a record is a file, not a commit. */
const records = 'refs/drafts/';

export interface DraftName {
  collection: DeskCollection;
  id: string;
}

export interface Draft extends DraftName {
  file: EntryFile;
  /** The commit with the text. */
  tip: string;
  record: DraftRecord;
  /** The id of the kept record; undefined where there is none. */
  kept: string | undefined;
}

export function branchOf({ collection, id }: DraftName): string {
  return `${branches}${collection}/${id}`;
}

export function recordRef({ collection, id }: DraftName): string {
  return `${records}${collection}/${id}`;
}

/** The drafts of a repository: a branch with the text, and beside it a ref to a record in JSON. */
export function draftStore(repository: Repository, mainBranch: string) {
  async function find(name: DraftName): Promise<Draft | undefined> {
    const tip = await repository.findCommit(branchOf(name));
    if (!tip) return undefined;
    return read(name, tip, await repository.findBlob(recordRef(name)));
  }

  async function read(name: DraftName, tip: string, kept: string | undefined) {
    const record = parseRecord(kept && (await repository.readText(kept)));
    const isOfTip = record?.tip === tip;
    const whole = isOfTip ? record : await restoreRecord(name, tip, record);
    return whole && { ...name, tip, kept, record: whole, file: readEntryPath(whole.path) };
  }

  /**
   * The two refs move in one transaction, but a loss of power can come between them: then the commits themselves say
   * who edited, and no approval holds.
   */
  async function restoreRecord(name: DraftName, tip: string, old?: DraftRecord) {
    const from = (await repository.mergeBase(mainBranch, tip)) ?? old?.from;
    if (!from) return undefined;
    const { editors, time } = await readEditors(repository, from, tip);
    const changes = await repository.diff(from, tip, 'content');
    const path = old?.path ?? changes.find(({ path }) => isNamed(path, name))?.path;
    if (!path) return undefined;
    const all = editors.reduce(withEditor, old?.editors ?? []);
    const createdAt = old?.createdAt ?? time;
    const record: DraftRecord = {
      ...{ path, status: 'draft', tip, from, editors: all, notes: old?.notes ?? [] },
      ...{ createdAt, updatedAt: time },
    };
    return record;
  }

  return {
    find,
    /** @throws Refusal 404 */
    async get(name: DraftName): Promise<Draft> {
      const draft = await find(name);
      if (!draft) throw new Refusal(404, messages.noDraft());
      return draft;
    },
    async list(): Promise<Draft[]> {
      const [tips, kept] = await Promise.all([branches, records].map(repository.listRefs));
      const found = [...(tips ?? [])].map(([ref, tip]) => {
        const [collection, id = ''] = ref.slice(branches.length).split('/');
        const name = { collection: collection as DeskCollection, id };
        return read(name, tip, kept?.get(recordRef(name)));
      });
      return (await Promise.all(found)).filter((draft) => draft !== undefined);
    },
    /** Keeps a new text, a new record or both, if nobody was faster. `old` is undefined for a new draft. */
    async keep(name: DraftName, record: DraftRecord, old: Draft | undefined): Promise<boolean> {
      // A record whose branch is gone says nothing any more.
      const stray = repository.findBlob(recordRef(name));
      const blob = await repository.writeBlob(`${JSON.stringify(record, null, 1)}\n`);
      return repository.moveRefs([
        { ref: branchOf(name), from: old?.tip, to: record.tip },
        { ref: recordRef(name), from: old ? old.kept : await stray, to: blob },
      ]);
    },
    /** What has to move for the draft to be gone. */
    removal(draft: Draft) {
      return [
        { ref: branchOf(draft), from: draft.tip, to: undefined },
        { ref: recordRef(draft), from: draft.kept, to: undefined },
      ];
    },
  };
}

export const editorTrailer = 'Editor';

async function readEditors(repository: Repository, from: string, tip: string) {
  const format = `--format=%aI%x1f%an%x1f%ae%x1f%(trailers:key=${editorTrailer},valueonly,separator=%x1e)`;
  const text = await repository.git.text(['log', '-z', '--reverse', format, `${from}..${tip}`]);
  const lines = text.split('\0').filter(Boolean);
  const commits = lines.map((line) => line.split('\x1f'));
  const editors = commits.flatMap(([, name = '', email = '', id = '']): Editor[] =>
    id ? [{ id: id.split('\x1e')[0] ?? id, name, email }] : [],
  );
  return { editors, time: commits.at(-1)?.[0] ?? new Date(0).toISOString() };
}

function isNamed(path: string, { collection, id }: DraftName): boolean {
  try {
    const file = readEntryPath(path);
    return file.collection === collection && file.id === id;
  } catch {
    return false;
  }
}
