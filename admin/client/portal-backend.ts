import type { ComponentType } from 'react';
import ProxyBackend, {
  type Asset,
  type LoadedEntry,
} from 'decap-cms-backend-proxy/dist/esm/implementation.js';
import { resolveConflict } from './conflict/resolve-conflict.ts';
import { announce } from './gateway/announce.ts';
import { act, ask } from './gateway/ask.ts';
import { DeskError } from './gateway/desk-error.ts';
import { reloadEntry } from './gateway/reload-entry.ts';
import { readSession, signOut } from './gateway/session.ts';
import { takeStepDetails } from './gateway/step-details.ts';
import { bases } from './gateway/text-bases.ts';
import { clientMessages as messages } from './messages.ts';
import { followed } from './publishing/followed.ts';
import { SignInPage } from './sign-in/page.ts';

/** Decap's backend over the portal's gateway. */
export class PortalBackend extends ProxyBackend {
  authComponent(): ComponentType<{ onLogin: (credentials: object) => void }> {
    return SignInPage;
  }

  async authenticate(): Promise<object> {
    const { user } = await readSession();
    if (!user) throw new DeskError(messages.signInAgain(), 401);
    return { ...user, login: user.id };
  }

  restoreUser(): Promise<object> {
    return this.authenticate();
  }

  logout(): Promise<void> {
    return signOut();
  }

  request<T>(call: { action: string; params?: object }): Promise<T> {
    return ask<T>('v1', { body: call });
  }

  /** The desk's lists ask the gateway's index; Decap asks here before it opens an entry, and needs none of the others. */
  async entriesByFolder(): Promise<LoadedEntry[]> {
    return [];
  }

  override async getEntry(path: string): Promise<LoadedEntry> {
    return remember(await super.getEntry(path));
  }

  override async entriesByFiles(files: { path: string; label?: string }[]): Promise<LoadedEntry[]> {
    return (await super.entriesByFiles(files)).map(remember);
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string): Promise<string> {
    const { data, id } = await readDraftFile(collection, slug, path);
    bases.read(path, data, id);
    return data;
  }

  async persistEntry(
    { dataFiles, assets }: { dataFiles: DataFile[]; assets: Asset[] },
    options: SaveOptions,
  ): Promise<void> {
    const uploads = await Promise.all(assets.map(toUpload));
    for (const file of dataFiles) await saveEntry(file, uploads, options);
  }

  updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string) {
    const details = takeStepDetails(collection, slug);
    return act('updateUnpublishedEntryStatus', { collection, slug, newStatus, ...details });
  }

  async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
    try {
      const { commit } = await act<{ commit: string }>('publishUnpublishedEntry', {
        collection,
        slug,
      });
      followed.set(commit);
    } catch (error) {
      if (!(error instanceof DeskError) || !error.conflict) throw error;
      const { path, id } = error.conflict;
      // Read before the editor chooses: who saves the draft meanwhile is not overwritten.
      const draft = await readDraftFile(collection, slug, path);
      const raw = await resolveConflict(error.conflict);
      if (raw === undefined) throw new DeskError(messages.notPublished(), error.status);
      const options = {
        ...{ collectionName: collection, unpublished: true, base: draft.id },
        ...(id && { resolves: id }),
      };
      await act('persistEntry', { dataFiles: [{ path, slug, raw }], assets: [], options });
      reloadEntry(collection, slug);
      throw new DeskError(messages.reviewAgain(), error.status);
    }
  }
}

interface DataFile {
  path: string;
  slug: string;
  raw: string;
  newPath?: string;
}

interface SaveOptions {
  collectionName: string;
  newEntry?: boolean;
  unpublished?: boolean;
  commitMessage?: string;
}

interface Saved {
  id: string;
  merged?: string;
}

/** Saves one text. Where somebody else changed it too, the editor chooses, and the choice is saved on their text. */
async function saveEntry(file: DataFile, assets: object[], options: SaveOptions): Promise<void> {
  const { path, slug, newPath = path } = file;
  const { newEntry = false, collectionName } = options;
  let [raw, base] = [file.raw, newEntry ? null : bases.baseOf(path)];
  for (;;) {
    try {
      const saved = await act<Saved>('persistEntry', {
        dataFiles: [{ ...file, raw }],
        assets,
        options: { ...options, ...(base !== undefined && { base }) },
      });
      bases.saved(newPath, saved.id);
      if (saved.merged !== undefined) announce(messages.merged());
      if (saved.merged !== undefined || raw !== file.raw) reloadEntry(collectionName, slug);
      return;
    } catch (error) {
      // Of a new entry the other one is not a version: there is nothing to choose.
      if (!(error instanceof DeskError) || !error.conflict || newEntry) throw error;
      const chosen = await resolveConflict(error.conflict);
      if (chosen === undefined) throw new DeskError(messages.notSaved(), error.status);
      [raw, base] = [chosen, error.conflict.id];
    }
  }
}

function readDraftFile(collection: string, slug: string, path: string) {
  return act<{ data: string; id: string }>('unpublishedEntryDataFile', { collection, slug, path });
}

function remember(entry: LoadedEntry): LoadedEntry {
  const { data, file } = entry;
  if (data !== null && file.id) bases.read(file.path, data, file.id);
  return entry;
}

async function toUpload(asset: Asset) {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' };
}
