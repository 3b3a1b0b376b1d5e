import { GitError, openGit, type GitOptions } from './git.ts';
import { readHistory } from './history.ts';
import { objectReader } from './object-reader.ts';
import { taskQueue } from './queue.ts';
import { listRefs, updateRefs, type RefUpdate } from './refs.ts';
import { removeStaleLocks } from './stale-locks.ts';
import { treeStore, type Difference, type FoundFile } from './trees.ts';
import { treeWriter } from './tree-writer.ts';

export interface Person {
  name: string;
  email: string;
}

export interface Change {
  path: string;
  /** The new content, or the blob that has it; null where the file goes away. */
  content: string | Uint8Array | { blob: string } | null;
}

export interface NewCommit {
  /** The commit whose files are changed; more parents make it a merge. */
  parents: readonly [string, ...string[]];
  changes: readonly Change[];
  message: string;
  author: Person;
  committer: Person;
}

interface RepositoryOptions extends GitOptions {
  /** Where in the repository the folder with `content/` is; empty for its root. */
  folder?: string;
}

export type Repository = ReturnType<typeof openRepository>;

/**
 * The portal's content in git. Paths are those of the portal (`content/…`, `public/uploads/…`) wherever in the
 * repository they are; they are not checked here but by `paths.ts`. Reading and writing never touch a work tree.
 */
export function openRepository({ folder = '', ...options }: RepositoryOptions) {
  const git = openGit(options);
  const reader = objectReader(git);
  const writer = treeWriter(git);
  const trees = treeStore(reader, writer);
  removeStaleLocks(git.directory);
  const place = (path: string) => (folder ? `${folder}/${path}` : path);
  const unplace = (path: string) => (folder ? path.slice(folder.length + 1) : path);

  async function treeOf(commit: string): Promise<string> {
    const object = await reader.read(`${commit}^{tree}`);
    if (object?.type !== 'tree') throw new Error(`There is no commit ${commit}.`);
    return object.id;
  }

  async function writeBlob(content: string | Uint8Array | { blob: string }): Promise<string> {
    if (typeof content === 'object' && 'blob' in content) return content.blob;
    return git.text(['hash-object', '-w', '-t', 'blob', '--stdin'], { input: content });
  }

  async function changedTree(commit: string, changes: readonly Change[]): Promise<string> {
    const written = changes.map(async ({ path, content }) => ({
      path: place(path),
      id: content === null ? null : await writeBlob(content),
    }));
    return trees.changeFiles(await treeOf(commit), await Promise.all(written));
  }

  async function commitTree(tree: string, commit: Omit<NewCommit, 'changes'>): Promise<string> {
    const { parents, message, author, committer } = commit;
    const words = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
    const env = {
      GIT_AUTHOR_NAME: author.name || 'editor',
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: committer.name || 'gateway',
      GIT_COMMITTER_EMAIL: committer.email,
    };
    return git.text(words, { input: message, env });
  }

  return {
    git,
    /** Runs one writing task at a time. Another process is kept out by `moveRefs` alone. */
    enqueue: taskQueue(),
    /** The commit that a ref names; undefined where there is none. */
    async findCommit(ref: string): Promise<string | undefined> {
      const object = await reader.read(`${ref}^{commit}`);
      return object?.type === 'commit' ? object.id : undefined;
    },
    /** The blob that a ref names; undefined where there is none. */
    async findBlob(ref: string): Promise<string | undefined> {
      const object = await reader.read(ref);
      return object?.type === 'blob' ? object.id : undefined;
    },
    async readBlob(id: string): Promise<Buffer | undefined> {
      const object = await reader.read(id);
      return object?.type === 'blob' ? object.bytes : undefined;
    },
    async readText(id: string): Promise<string | undefined> {
      const object = await reader.read(id);
      return object?.type === 'blob' ? object.bytes.toString('utf8') : undefined;
    },
    /** @throws Refusal where something other than a plain file stands there. */
    async findFile(commit: string, path: string): Promise<FoundFile | undefined> {
      const file = await trees.findFile(await treeOf(commit), place(path));
      return file && { ...file, path };
    },
    async listFiles(commit: string, inFolder: string): Promise<FoundFile[]> {
      const files = await trees.listFiles(await treeOf(commit), place(inFolder));
      return files.map(({ path, id }) => ({ path: unplace(path), id }));
    },
    async diff(before: string, after: string, inFolder: string): Promise<Difference[]> {
      const [old, young] = await Promise.all([treeOf(before), treeOf(after)]);
      const found = await trees.diff(old, young, place(inFolder));
      return found.map((difference) => ({ ...difference, path: unplace(difference.path) }));
    },
    writeBlob,
    /** Writes a commit that no ref names yet. */
    async commit(commit: NewCommit): Promise<string> {
      return commitTree(await changedTree(commit.parents[0], commit.changes), commit);
    },
    /**
     * Writes the merge of two commits, by git's own three-way merge; undefined where they touch the same lines. The
     * first is the one that is merged into.
     */
    async merge(commit: Omit<NewCommit, 'changes'>): Promise<string | undefined> {
      const [into, from] = commit.parents;
      if (!from) throw new Error('A merge has two parents.');
      const words = ['merge-tree', '--write-tree', '-z', '--no-messages', into, from];
      const { output, code } = await git.run(words, { codes: [0, 1] });
      if (code !== 0) return undefined;
      return commitTree(output.toString().split('\0', 1)[0] ?? '', commit);
    },
    async mergeBase(a: string, b: string): Promise<string | undefined> {
      const base = await git.run(['merge-base', a, b], { codes: [0, 1] });
      return base.code === 0 ? base.output.toString().trim() : undefined;
    },
    async isAncestor(ancestor: string, commit: string): Promise<boolean> {
      const words = ['merge-base', '--is-ancestor', ancestor, commit];
      try {
        return (await git.run(words, { codes: [0, 1] })).code === 0;
      } catch (error) {
        // A name that is no commit at all.
        if (error instanceof GitError) return false;
        throw error;
      }
    },
    moveRefs: (updates: readonly RefUpdate[]) => updateRefs(git, updates),
    listRefs: (prefix: string) => listRefs(git, prefix),
    history: (commit: string, path: string) => readHistory(git, commit, place(path)),
    /** Whether this blob ever was the content of a path in the history of one of the commits. */
    async hasHeld(commits: readonly string[], path: string, blob: string): Promise<boolean> {
      if (!/^[0-9a-f]{40,64}$/.test(blob) || !(await reader.read(blob))) return false;
      const words = ['log', '-1', '--format=%H', `--find-object=${blob}`, ...commits];
      return (await git.text([...words, '--', place(path)])) !== '';
    },
    /** Packs what many saves have left as single files, if there are enough of them. Others may save meanwhile. */
    async tidy(): Promise<void> {
      const settings = ['-c', 'gc.auto=5000', '-c', 'gc.autoDetach=false'];
      await git.run([...settings, 'gc', '--auto', '--quiet']);
    },
    close(): void {
      reader.close();
      writer.close();
    },
  };
}
