import type { Git } from './git.ts';
import { folderMode, submoduleMode, type TreeEntry } from './tree-entry.ts';

interface Order {
  done: (id: string) => void;
  fail: (error: Error) => void;
}

/**
 * Writes trees through one `git mktree --batch`. There is no index, hence no file of it to be left behind by a
 * process that is killed.
 */
export function treeWriter(git: Git) {
  let child: ReturnType<Git['open']> | undefined;
  let orders: Order[] = [];

  function start() {
    // Each entry was read from the repository or written to it a moment ago; looking again costs most of the time.
    const started = git.open(['mktree', '-z', '--batch', '--missing']);
    let rest = '';
    let said = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) orders.shift()?.done(line);
    });
    started.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    started.stdin.on('error', () => undefined);
    started.on('error', () => undefined);
    started.once('close', () => child === started && lose(said));
    child = started;
    return started;
  }

  function lose(said: string): void {
    const lost = orders;
    orders = [];
    child = undefined;
    for (const { fail } of lost) fail(new Error(`git mktree ended before it answered. ${said}`));
  }

  return {
    /** Writes a folder's entries, in any order, and resolves to the id of the tree. */
    write(entries: readonly TreeEntry[]): Promise<string> {
      return new Promise((done, fail) => {
        const { stdin } = child ?? start();
        orders.push({ done, fail });
        stdin.write(`${entries.map(toLine).join('')}\0`);
      });
    },
    close(): void {
      const ended = child;
      if (ended) lose('');
      ended?.kill();
    },
  };
}

function toLine({ mode, id, name }: TreeEntry): string {
  const type = mode === folderMode ? 'tree' : mode === submoduleMode ? 'commit' : 'blob';
  return `${mode.padStart(6, '0')} ${type} ${id}\t${name}\0`;
}
