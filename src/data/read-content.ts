import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentError, type ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { collections, type Collection } from '#schema/collections.ts';
import { collectionNames, isEntryId, type CollectionName } from '#schema/field.ts';
import { siteSchema, type Site } from '#schema/site.ts';
import { checkAttachments } from './attachments.ts';
import { checkContent, findDoubts } from './check-content.ts';
import { checkUploads } from './check-uploads.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';

/** An entry with its place: `file` is relative to the content folder. */
export interface ContentEntry extends ReadEntry {
  id: string;
  file: string;
}

export interface Content {
  entries: Record<CollectionName, Map<string, ContentEntry>>;
  site: Site;
  /** Doubtful but legal values, which no build fails for. */
  warnings: ContentProblem[];
}

/** The files behind the content; paths are relative to the content folder. */
export interface ContentFiles {
  /** The files of a collection in a stable order. */
  list(name: CollectionName): Promise<string[]>;
  /** What a file says, or all that is wrong with it. */
  read(
    file: string,
    extension: Collection['extension'],
    schema: Collection['schema'],
  ): Promise<ReturnType<typeof readEntry>>;
}

/**
 * Reads and checks the whole content folder.
 * @throws ContentError with every problem of every file.
 */
export async function readContent(
  folder: string,
  files: ContentFiles = filesIn(folder),
): Promise<Content> {
  const problems: ContentProblem[] = [];
  const read = await Promise.all(
    collectionNames.map(
      async (name) => [name, await readCollection(folder, name, problems, files)] as const,
    ),
  );
  const entries = Object.fromEntries(read) as Content['entries'];
  const site = await readSite(folder, problems, files);
  problems.push(
    ...checkContent(entries),
    ...(await checkAttachments(entries.decrees.values(), folder)),
    ...(await checkUploads(folder)),
  );
  if (problems.length || !site) throw new ContentError(problems);
  return { entries, site, warnings: findDoubts(entries) };
}

/** Reads the files of one collection; adds what is wrong with them to `problems`. */
export async function readCollection(
  folder: string,
  name: CollectionName,
  problems: ContentProblem[],
  files: ContentFiles = filesIn(folder),
) {
  const { extension, schema } = collections[name];
  const entries = new Map<string, ContentEntry>();
  for (const file of await files.list(name)) {
    const fileName = path.basename(file);
    const id = path.basename(file, `.${extension}`);
    if (id === fileName)
      problems.push({ file, message: contentMessages.unexpectedFile(extension) });
    else if (!isEntryId(id))
      problems.push({ file, message: contentMessages.badFileName(fileName) });
    else if (entries.has(id))
      problems.push({ file, message: contentMessages.duplicateId(entries.get(id)?.file ?? id) });
    else {
      const result = await files.read(file, extension, schema);
      if (Array.isArray(result)) problems.push(...result.map((problem) => ({ file, ...problem })));
      else entries.set(id, { ...result, id, file });
    }
  }
  return entries;
}

/** Reads `site.yaml`; adds what is wrong with it to `problems`. */
export async function readSite(
  folder: string,
  problems: ContentProblem[],
  files: ContentFiles = filesIn(folder),
): Promise<Site | undefined> {
  const file = siteFile;
  if (!existsSync(path.join(folder, file))) {
    problems.push({ file, message: contentMessages.missing() });
    return undefined;
  }
  const result = await files.read(file, 'yaml', siteSchema);
  if (!Array.isArray(result)) return result.data as Site;
  problems.push(...result.map((problem) => ({ file, ...problem })));
  return undefined;
}

/** The files of a content folder; hidden files are the editor's own business. A link is refused: it may lead anywhere. */
export function filesIn(folder: string): ContentFiles {
  const links = new Set<string>();
  return {
    async list(name) {
      const root = path.join(folder, name);
      if (!existsSync(root)) return [];
      if ((await lstat(root)).isSymbolicLink()) return [name];
      const found = await readdir(root, { recursive: true, withFileTypes: true });
      return found
        .filter((file) => !file.isDirectory() && !file.name.startsWith('.'))
        .map((entry) => {
          const file = path.relative(folder, path.join(entry.parentPath, entry.name));
          if (!entry.isFile()) links.add(file);
          return file;
        })
        .sort(compareFiles);
    },
    async read(file, ...kind) {
      const where = path.join(folder, file);
      const isLink =
        links.has(file) || (file === siteFile && (await lstat(where)).isSymbolicLink());
      return isLink
        ? [{ message: contentMessages.linkedFile() }]
        : readEntry(await readFile(where), ...kind);
    },
  };
}

const siteFile = 'site.yaml';

/** The order of a collection's files. */
export function compareFiles(a: string, b: string): number {
  return withoutExtension(a) < withoutExtension(b) ? -1 : 1;
}

/** So that `law-2009-4.md` comes before `law-2009-4-finance.md`. */
function withoutExtension(file: string): string {
  return file.slice(0, -path.extname(file).length);
}
