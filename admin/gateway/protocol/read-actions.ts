import { basename } from 'node:path';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import {
  checkUploadPath,
  readEntryPath,
  readFolderPath,
  uploadsFolder,
} from '../repository/paths.ts';
import type { FoundFile } from '../repository/trees.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';
import { action } from './action.ts';
import { filesParams, folderParams, mediaFolderParams, noParams, pathParams } from './params.ts';

/** The actions that read what is published. */
export const readActions = {
  info: action(noParams, async ({ mode }) => ({
    repo: 'bawaba',
    publish_modes: [mode === 'office' ? 'editorial_workflow' : 'simple'],
    type: 'bawaba_gateway',
  })),

  entriesByFolder: action(folderParams, async (gateway, { folder }) => {
    const collection = readFolderPath(folder.replace(/\/$/, ''));
    const files = await gateway.repository.listFiles(await gateway.head(), `content/${collection}`);
    return Promise.all(files.filter(isEntry).map((file) => readFile(gateway, file)));
  }),

  entriesByFiles: action(filesParams, async (gateway, { files }) => {
    const head = await gateway.head();
    return Promise.all(
      files.map(async ({ path, label }) => {
        const { data, file } = await readPath(gateway, head, path);
        return { data, file: { ...file, ...(label && { label }) } };
      }),
    );
  }),

  getEntry: action(pathParams, async (gateway, { path }) =>
    readPath(gateway, await gateway.head(), path),
  ),

  getMedia: action(mediaFolderParams, async (gateway, { mediaFolder }) => {
    if (mediaFolder.replace(/\/$/, '') !== uploadsFolder)
      throw new Refusal(403, `لا يفتح المكتب هذا المسار: ${mediaFolder}`);
    const files = await gateway.repository.listFiles(await gateway.head(), uploadsFolder);
    return Promise.all(files.map((file) => readMedia(gateway, file)));
  }),

  getMediaFile: action(pathParams, async (gateway, { path }) => {
    const { repository } = gateway;
    const found = await repository.findFile(await gateway.head(), checkUploadPath(path));
    if (!found) throw new Refusal(404, messages.noFile());
    return readMedia(gateway, found);
  }),
};

/** A file of the media library as Decap takes it. */
export async function readMedia({ repository }: Gateway, { path, id }: FoundFile) {
  const bytes = await repository.readBlob(id);
  return {
    id,
    name: basename(path),
    path,
    content: bytes?.toString('base64') ?? '',
    encoding: 'base64',
  };
}

async function readPath(gateway: Gateway, commit: string, path: string) {
  readEntryPath(path);
  const found = await gateway.repository.findFile(commit, path);
  return found ? readFile(gateway, found) : { data: null, file: { path, id: null } };
}

async function readFile({ repository }: Gateway, { path, id }: FoundFile) {
  return { data: (await repository.readText(id)) ?? null, file: { path, id } };
}

function isEntry({ path }: FoundFile): boolean {
  try {
    readEntryPath(path);
    return true;
  } catch {
    return false;
  }
}
