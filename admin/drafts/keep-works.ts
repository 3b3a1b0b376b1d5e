import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { bases } from '../client/gateway/text-bases.ts';
import { findOpenEntry, findUser, onEntryChange, type OpenEntry } from '../editor/open-entry.ts';
import { createSignal } from '../editor/signal.ts';
import { isEqual, type FormData } from '../format/values.ts';
import { dropWork, keepWork } from './work-store.ts';

/** The longest that a typed letter is only in memory. */
const DELAY = 700;

/** Counts what was written and dropped, for lists that show it. */
export const worksVersion = createSignal(0);

let timer: ReturnType<typeof setTimeout> | undefined;
let saving: { key: string; values: FormData } | undefined;

/**
 * Keeps what an editor types on this device until the server has it. Decap's own backup waits for two seconds of rest,
 * is one for all who use the browser, and is thrown away when an editor leaves a form or a save begins to be tried.
 */
export function keepWorks(): void {
  Backend.prototype.getLocalDraftBackup = () => Promise.resolve({});
  Backend.prototype.persistLocalDraftBackup = () => Promise.resolve();
  onEntryChange(() => {
    if (findOpenEntry()?.hasChanged) timer ??= setTimeout(() => void writeOpenEntry(), DELAY);
  });
  addEventListener('pagehide', () => void writeOpenEntry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void writeOpenEntry();
  });
}

/** To be called when a save begins: it resolves when the work is on the disk. What is typed later is not in what is sent. */
export async function beginSave(): Promise<void> {
  const entry = findOpenEntry();
  saving = entry && { key: entry.key, values: entry.values };
  await writeOpenEntry();
}

/** To be called when the server has acknowledged a save. */
export async function endSave(): Promise<void> {
  const entry = findOpenEntry();
  if (!saving || entry?.key !== saving.key) return;
  const isWhole = isEqual(saving.values, entry.values);
  saving = undefined;
  clearTimeout(timer);
  timer = undefined;
  if (isWhole) await dropWork(keyOf(entry));
  else await write(entry);
  announce();
}

/** Goes on with a work of before in the form that is open now. */
export async function takeOver(former: string): Promise<void> {
  await writeOpenEntry();
  await dropWork(former);
  announce();
}

export function announce(): void {
  worksVersion.set(worksVersion.get() + 1);
}

async function writeOpenEntry(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const entry = findOpenEntry();
  if (entry?.hasChanged) await write(entry);
}

async function write(entry: OpenEntry): Promise<void> {
  const { collection, id, values, raw, path } = entry;
  await keepWork({
    key: keyOf(entry),
    user: findUser() ?? '',
    collection,
    id,
    title: String(values['title'] ?? values['name'] ?? ''),
    at: Date.now(),
    values,
    base: id === undefined ? '' : raw,
    baseId: id === undefined ? undefined : bases.baseOfText(path, raw),
  });
}

/** Two tabs with one entry keep two works. */
function keyOf({ collection, id, key }: OpenEntry): string {
  return [findUser() ?? '', collection, id ?? '', key].join('/');
}
