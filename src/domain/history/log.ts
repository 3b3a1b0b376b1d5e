/** Reads what `git log -p` prints, so that a page can say what changed in a record, when and by whom. */
import { portalZone } from '../clock.ts';
import { todayIn } from '../date.ts';
import { unquotePath } from './quoted-path.ts';

/** A commit, as far as readers are told of it. */
export interface Commit {
  /** ISO day in Damascus; absent when the log's is none that a calendar has. */
  day?: string;
  /** A name, never an address. */
  author?: string;
  /** First line of the reason that the author gave. */
  subject: string;
}

/** What one commit did to one file. */
export interface FileChange {
  kind: 'created' | 'changed' | 'deleted';
  path: string;
  /** The path before, where the file was moved. */
  formerPath?: string;
  /** Each place that changed, in the order of the file; none of a new or a deleted file. */
  places: ChangedPlace[];
  /** How many changed lines are not in `places`, for there were too many. */
  omittedLines: number;
}

/** Lines that gave way to others. */
export interface ChangedPlace {
  removed: string[];
  added: string[];
}

/** A commit's time in seconds, its author and its subject, on a line each; no line of a file can begin so. */
export const logFormat = '%x00%at%n%aN%n%s';

const mostLines = 20;
const longestText = 2000;
const longestName = 120;
/** A path of 4096 bytes, twice, each byte escaped; of text so long nothing is kept beyond the start. */
const longestLine = 40_000;

/**
 * Reads the output of `git log --format=<logFormat> -p --unified=0 -M --src-prefix=a/ --dst-prefix=b/` piece by piece,
 * cut anywhere, and tells of each changed file in its order. Whatever the files contain, their lines are told from
 * git's own by the counts at the head of each hunk. Never throws.
 */
export function logReader(tell: (change: FileChange, commit: Commit) => void) {
  let rest = '';
  let commit: Commit = { subject: '' };
  let linesOfHead = 0;
  let file: FileChange | undefined;
  let left = { removed: 0, added: 0 };
  let room = { removed: mostLines, added: mostLines };

  function readLine(line: string): void {
    const side = line.startsWith('-') ? 'removed' : line.startsWith('+') ? 'added' : undefined;
    if (side && left[side] > 0) {
      left[side] -= 1;
      keepLine(side, line.slice(1));
    } else if (line.startsWith('\0')) {
      closeFile();
      commit = { subject: '', ...dayOf(line.slice(1)) };
      linesOfHead = 2;
    } else if (linesOfHead > 0) {
      linesOfHead -= 1;
      commit = linesOfHead === 1 ? { ...commit, ...nameAuthor(line) } : withSubject(commit, line);
    } else if (line.startsWith('diff --git ')) {
      closeFile();
      const path = pathOfBoth(line.slice('diff --git '.length));
      file = { kind: 'changed', path, places: [], omittedLines: 0 };
    } else if (line.startsWith('@@ ')) {
      left = linesOfHunk(line);
      file?.places.push({ removed: [], added: [] });
    } else if (file) readFileHead(file, line);
  }

  function keepLine(side: keyof ChangedPlace, line: string): void {
    if (file?.kind !== 'changed' || line.trim() === '') return;
    room[side] -= 1;
    if (room[side] < 0) file.omittedLines += 1;
    else file.places.at(-1)?.[side].push(cut(line, longestText));
  }

  function closeFile(): void {
    left = { removed: 0, added: 0 };
    room = { removed: mostLines, added: mostLines };
    if (file) tell({ ...file, places: file.places.filter(hasLines) }, commit);
    file = undefined;
  }

  return {
    read(piece: string): void {
      const lines = `${rest}${piece}`.split('\n');
      rest = (lines.pop() ?? '').slice(0, longestLine);
      for (const line of lines) readLine(line.slice(0, longestLine));
    },
    finish(): void {
      if (rest) readLine(rest);
      closeFile();
    },
  };
}

function readFileHead(file: FileChange, line: string): void {
  if (line.startsWith('new file mode ')) file.kind = 'created';
  else if (line.startsWith('deleted file mode ')) file.kind = 'deleted';
  else if (line.startsWith('rename from ')) file.formerPath = unquotePath(line.slice(12));
  else if (line.startsWith('rename to ')) file.path = unquotePath(line.slice(10));
}

function hasLines({ removed, added }: ChangedPlace): boolean {
  return removed.length + added.length > 0;
}

/** `'@@ -3,0 +4,2 @@'` // => `{ removed: 0, added: 2 }`; a count that is not printed is one. */
function linesOfHunk(line: string): { removed: number; added: number } {
  const found = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
  return found
    ? { removed: Number(found[1] ?? 1), added: Number(found[2] ?? 1) }
    : { removed: 0, added: 0 };
}

/** The path out of `a/<path> b/<path>`, which the line of a moved file does not have: its own lines tell both. */
function pathOfBoth(printed: string): string {
  const half = printed.slice((printed.length + 1) / 2);
  return unquotePath(half).replace(/^b\//, '');
}

function dayOf(seconds: string): Pick<Commit, 'day'> {
  const time = new Date(Number(seconds) * 1000);
  if (seconds === '' || Number.isNaN(time.valueOf())) return {};
  const day = todayIn(portalZone, time);
  return /^[12]\d{3}-/.test(day) ? { day } : {};
}

/** Some write their address where git asks for a name: it is not for everybody to read. */
function nameAuthor(name: string): Pick<Commit, 'author'> {
  const author = cut(name, longestName);
  return author === '' || author.includes('@') ? {} : { author };
}

function withSubject(commit: Commit, line: string): Commit {
  return { ...commit, subject: cut(line, longestName * 2) };
}

/** Joined anew from its letters: a slice would keep the whole piece of the log in memory, and might halve a letter. */
function cut(text: string, most: number): string {
  const letters = Array.from(text.slice(0, most * 2).trim());
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}
