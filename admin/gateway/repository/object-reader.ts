import type { Git } from './git.ts';

export interface GitObject {
  id: string;
  type: string;
  bytes: Buffer;
}

interface Question {
  answer: (object: GitObject | undefined) => void;
  fail: (error: Error) => void;
}

/** Reads any number of objects through one `git cat-file --batch`, which is started again when it ends. */
export function objectReader(git: Git) {
  let child: ReturnType<Git['open']> | undefined;
  let waiting: Question[] = [];

  function start() {
    const started = git.open(['cat-file', '--batch']);
    const frames = frameReader((object) => waiting.shift()?.answer(object));
    started.stdout.on('data', (chunk: Buffer) => child === started && frames(chunk));
    started.stdin.on('error', () => undefined);
    started.on('error', () => undefined);
    started.once('close', () => child === started && lose());
    child = started;
    return started;
  }

  function lose(): void {
    const lost = waiting;
    waiting = [];
    child = undefined;
    for (const { fail } of lost) fail(new Error('git cat-file ended before it answered.'));
  }

  return {
    /** An object by its id or any name of it, such as `<commit>:<path>`; undefined where there is none. */
    read(name: string): Promise<GitObject | undefined> {
      if (/[\n\0]/.test(name)) return Promise.resolve(undefined);
      return new Promise((answer, fail) => {
        const { stdin } = child ?? start();
        waiting.push({ answer, fail });
        stdin.write(`${name}\n`);
      });
    },
    close(): void {
      const ended = child;
      if (ended) lose();
      ended?.kill();
    },
  };
}

/** Cuts the stream into `<id> <type> <size>` with that many bytes; anything else on a line means «none». */
function frameReader(tell: (object: GitObject | undefined) => void) {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = 1;
  return (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let rest = Buffer.concat(chunks);
    needed = 1;
    for (;;) {
      const end = rest.indexOf(10);
      if (end < 0) break;
      const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(rest.toString('utf8', 0, end));
      const size = found ? Number(found[3]) : -1;
      needed = end + 2 + size;
      if (rest.length < needed) break;
      const [, id = '', type = ''] = found ?? [];
      tell(
        found ? { id, type, bytes: Buffer.from(rest.subarray(end + 1, needed - 1)) } : undefined,
      );
      rest = rest.subarray(needed);
      needed = 1;
    }
    chunks = rest.length ? [rest] : [];
    length = rest.length;
  };
}
