import { useEffect, useState } from 'react';
import { extensionOf, siteCollection, type DeskCollection } from '../../check/desk-collection.ts';
import { readEntryFile, type FormData } from '../../format/entry-file.ts';
import { organisationsOf, type Target } from '../../gateway/accounts/rights.ts';
import { act } from '../gateway/ask.ts';
import type { DeskError } from '../gateway/desk-error.ts';
import { readEntryAddress, type EntryAddress } from '../gateway/entry-address.ts';

/** A draft as the gateway knows it beside its text. */
export interface DraftFacts {
  status: string;
  /** Its commit. */
  tip: string;
  editors: { id: string; name: string }[];
  reviewer?: string;
  /** When it is to be published, `2026-03-01T08:30` in Damascus. */
  schedule?: string;
  text: string;
}

export interface EntryFacts extends EntryAddress {
  /** The published text; '' where nothing is published. */
  published: string;
  draft: DraftFacts | undefined;
  target: Target;
}

/** What the gateway knows of the entry in the editor, beyond the form; asked again when `change` is another. */
export function useEntryFacts(change: unknown): EntryFacts | undefined {
  const [facts, setFacts] = useState<EntryFacts>();
  const { hash } = location;
  useEffect(() => {
    const address = readEntryAddress(hash);
    let isGone = false;
    setFacts(undefined);
    if (address)
      void readFacts(address).then(
        (read) => isGone || setFacts(read),
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [hash, change]);
  return facts;
}

export async function readFacts(address: EntryAddress): Promise<EntryFacts> {
  const { collection, slug, id } = address;
  const path = pathOf(address);
  const [{ data }, draft] = await Promise.all([
    act<{ data: string | null }>('getEntry', { path }),
    readDraft(collection, slug, path),
  ]);
  const published = data ?? '';
  const texts = [published, draft?.text].filter((text) => text !== undefined && text !== '');
  const organisations = texts.flatMap((text) =>
    organisationsOf(collection, readData(collection, text ?? ''), id),
  );
  const editors = draft?.editors.map(({ id }) => id);
  const target = {
    ...{ collection, organisations: [...new Set(organisations)] },
    ...(editors && { editors }),
  };
  return { ...address, published, draft, target };
}

/** The values in a text of the repository; none where it cannot be read. */
export function readData(collection: DeskCollection, text: string): FormData {
  const read = text ? readEntryFile(text, extensionOf(collection)) : undefined;
  return read && 'data' in read ? read.data : {};
}

function pathOf({ collection, slug }: EntryAddress): string {
  if (collection === siteCollection) return 'content/site.yaml';
  return `content/${collection}/${slug}.${extensionOf(collection)}`;
}

async function readDraft(
  collection: string,
  slug: string,
  path: string,
): Promise<DraftFacts | undefined> {
  try {
    const draft = await act<Omit<DraftFacts, 'text'>>('unpublishedEntry', { collection, slug });
    const file = await act<{ data: string }>('unpublishedEntryDataFile', {
      collection,
      slug,
      path,
    });
    return { ...draft, text: file.data };
  } catch (error) {
    if ((error as DeskError).status === 404) return undefined;
    throw error;
  }
}
