import { Refusal } from '../refusal.ts';
import type { objectReader } from './object-reader.ts';
import { fileMode, folderMode, isFile, parseTree, type TreeEntry } from './tree-entry.ts';
import type { treeWriter } from './tree-writer.ts';

export interface FoundFile {
  path: string;
  /** The id of its blob. */
  id: string;
}

export interface FileChange {
  path: string;
  /** The id of its new blob; null where it goes away. */
  id: string | null;
}

export interface Difference {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

type Reader = ReturnType<typeof objectReader>;
type Writer = ReturnType<typeof treeWriter>;

/** Folders of a repository as they stand in a tree. What was read is kept: a tree never changes under its id. */
export function treeStore(reader: Reader, writer: Writer) {
  const kept = new Map<string, TreeEntry[]>();
  let keptEntries = 0;

  function keep(id: string, entries: TreeEntry[]): TreeEntry[] {
    for (const [oldest, { length }] of kept) {
      if (keptEntries + entries.length <= mostKeptEntries) break;
      kept.delete(oldest);
      keptEntries -= length;
    }
    if (!kept.has(id)) keptEntries += entries.length;
    kept.set(id, entries);
    return entries;
  }

  async function readTree(id: string): Promise<TreeEntry[]> {
    const known = kept.get(id);
    if (known) return known;
    const object = await reader.read(id);
    if (object?.type !== 'tree') throw new Error(`There is no tree ${id} in the repository.`);
    return keep(id, parseTree(object.bytes, id.length / 2));
  }

  async function findEntry(root: string, path: string): Promise<TreeEntry | undefined> {
    let entry: TreeEntry | undefined = { mode: folderMode, name: '', id: root };
    for (const name of path.split('/').filter(Boolean)) {
      if (!entry) return undefined;
      if (entry.mode !== folderMode) throw notAFile(path);
      entry = (await readTree(entry.id)).find((child) => child.name === name);
    }
    return entry;
  }

  async function list(id: string, path: string): Promise<FoundFile[]> {
    const found = await Promise.all(
      (await readTree(id)).map((entry) => {
        const inner = path ? `${path}/${entry.name}` : entry.name;
        if (entry.mode === folderMode) return list(entry.id, inner);
        return isFile(entry) ? [{ path: inner, id: entry.id }] : [];
      }),
    );
    return found.flat();
  }

  async function change(
    id: string | undefined,
    changes: readonly { steps: string[]; id: string | null }[],
  ): Promise<string | undefined> {
    const entries = new Map((id ? await readTree(id) : []).map((entry) => [entry.name, entry]));
    for (const [name, inside] of Map.groupBy(changes, ({ steps }) => steps[0] ?? '')) {
      const old = entries.get(name);
      const own = inside.find(({ steps }) => steps.length === 1);
      if (old && (own ? !isFile(old) : old.mode !== folderMode)) throw notAFile(name);
      const next = own
        ? own.id
        : await change(
            old?.id,
            inside.map(({ steps, id }) => ({ steps: steps.slice(1), id })),
          );
      if (next) entries.set(name, { name, id: next, mode: own ? fileMode : folderMode });
      else entries.delete(name);
    }
    if (!entries.size) return undefined;
    const written = [...entries.values()];
    const tree = await writer.write(written);
    keep(tree, written);
    return tree;
  }

  async function compare(
    before: TreeEntry | undefined,
    after: TreeEntry | undefined,
    path: string,
  ): Promise<Difference[]> {
    if (before?.id === after?.id && before?.mode === after?.mode) return [];
    const [old, young] = await Promise.all([before, after].map(entriesOf));
    if (!old && !young)
      return [{ path, before: idOfFile(before), after: idOfFile(after) }].filter(
        (difference) => difference.before !== difference.after,
      );
    const names = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
    const inner = [...names].map((name) =>
      compare(old?.get(name), young?.get(name), path ? `${path}/${name}` : name),
    );
    return (await Promise.all(inner)).flat();
  }

  async function entriesOf(entry: TreeEntry | undefined) {
    if (entry?.mode !== folderMode) return undefined;
    return new Map((await readTree(entry.id)).map((child) => [child.name, child]));
  }

  return {
    /**
     * The file at a path below a tree; undefined where there is none.
     * @throws Refusal where a link, a submodule or a folder stands there, or on the way.
     */
    async findFile(root: string, path: string): Promise<FoundFile | undefined> {
      const entry = await findEntry(root, path);
      if (entry && !isFile(entry)) throw notAFile(path);
      return entry && { path, id: entry.id };
    },
    /** Every plain file below a folder; links are passed over. */
    async listFiles(root: string, folder: string): Promise<FoundFile[]> {
      const entry = await findEntry(root, folder);
      return entry?.mode === folderMode ? list(entry.id, folder) : [];
    },
    /** A tree with some files changed; resolves to its id. */
    async changeFiles(root: string, changes: readonly FileChange[]): Promise<string> {
      const steps = changes.map(({ path, id }) => ({ steps: path.split('/'), id }));
      return (await change(root, steps)) ?? writer.write([]);
    },
    /** The files below a folder that differ between two trees; the time taken is that of the changed folders. */
    async diff(before: string, after: string, folder: string): Promise<Difference[]> {
      const [old, young] = await Promise.all([findEntry(before, folder), findEntry(after, folder)]);
      return compare(old, young, folder);
    },
  };
}

const mostKeptEntries = 400_000;

function idOfFile(entry: TreeEntry | undefined): string | undefined {
  return entry && isFile(entry) ? entry.id : undefined;
}

function notAFile(path: string): Refusal {
  return new Refusal(403, `ليس هذا المسار ملفاً عادياً، فلا يفتحه المكتب: ${path}`);
}
