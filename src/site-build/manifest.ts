import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** The files of one folder, and what they were made from. */
export interface KeptGroup {
  folder: string;
  files: string[];
  /** What was read while they were made. */
  cells: string[];
  /** The digest of all that stood there. */
  digest: string;
  /** Whether the folder's page is one that the site map lists. */
  isListed: boolean;
  /** Milliseconds since 1970: the files are older. */
  at: number;
}

/**
 * The list of what is kept, a line for each folder, each with its checksum. A build adds lines as it goes, so one that
 * is killed loses nothing that it finished; what is about to be made anew is struck off first.
 */
export class Manifest {
  readonly groups = new Map<string, KeptGroup>();
  readonly #file: string;
  readonly #key: string;
  #waiting: string[] = [];
  #isCut = false;

  private constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
  }

  /** Reads the list; one that is damaged, or of another `key`, counts as none, and `discard` is called. */
  static open(file: string, key: string, discard: () => void): Manifest {
    const manifest = new Manifest(file, key);
    if (!manifest.#read()) {
      manifest.groups.clear();
      rmSync(file, { force: true });
      discard();
      manifest.save();
    } else if (manifest.#isCut) manifest.save();
    return manifest;
  }

  add(group: KeptGroup): void {
    this.groups.set(group.folder, group);
    this.#waiting.push(toLine(group));
    if (this.#waiting.length >= 100) this.#flush();
  }

  /** Strikes off these folders, before their files are touched. */
  drop(folders: Iterable<string>): void {
    for (const folder of folders)
      if (this.groups.delete(folder)) this.#waiting.push(toLine(folder));
    this.#flush();
  }

  /** Writes the list anew, whole or not at all. */
  save(): void {
    this.#waiting = [];
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const next = `${this.#file}.next`;
    writeFileSync(next, toLine({ key: this.#key }));
    let lines: string[] = [];
    for (const group of this.groups.values()) {
      lines.push(toLine(group));
      if (lines.length < 1000) continue;
      appendFileSync(next, lines.join(''));
      lines = [];
    }
    appendFileSync(next, lines.join(''));
    renameSync(next, this.#file);
  }

  #flush(): void {
    appendFileSync(this.#file, this.#waiting.join(''));
    this.#waiting = [];
  }

  #read(): boolean {
    const [first, ...lines] = readLines(this.#file);
    const head = first === undefined ? undefined : fromLine(first);
    if (!isObject(head) || head['key'] !== this.#key) return false;
    // The last line is empty, or one that a killed build did not finish.
    this.#isCut = lines.at(-1) !== '';
    for (const line of lines.slice(0, -1)) {
      const entry = fromLine(line);
      if (typeof entry === 'string') this.groups.delete(entry);
      else if (isGroup(entry)) this.groups.set(entry.folder, entry);
      else return false;
    }
    return true;
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function toLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${crc32(json).toString(36)} ${json}\n`;
}

/** What a line says; undefined where it is damaged. */
function fromLine(line: string): unknown {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  return crc32(json).toString(36) === line.slice(0, space) ? JSON.parse(json) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A line with the right checksum was written by this module. */
function isGroup(value: unknown): value is KeptGroup {
  return isObject(value) && typeof value['folder'] === 'string' && Array.isArray(value['cells']);
}
