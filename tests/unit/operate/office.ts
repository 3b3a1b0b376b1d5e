/** The people of the desk that the commands of `docs/operating.md` set up. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Account } from '../../../admin/gateway/accounts/account.ts';
import { callerOf, type Caller } from '../../../tools/bench-gateway/call.ts';
import { editUntil, type Heard } from '../../../tools/bench-gateway/edit.ts';
import type { Machine } from './machine.ts';

/** Adds an author with the password of the account that is there. */
export function addAuthor({ place }: Machine, id: string): void {
  const file = place('var/lib/bawaba/accounts.json');
  const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: Account[] };
  const author = accounts.map((account) => ({
    ...account,
    ...{ id, name: 'عمر حداد', email: `${id}@portal.example`, role: 'author' },
  }));
  writeFileSync(file, JSON.stringify({ accounts: [...accounts, ...author] }));
}

/** Somebody who signed in, as the proxy passes their calls on. */
export async function signIn(machine: Machine, id: string, password: string): Promise<Caller> {
  const address = `http://127.0.0.1:${machine.gatewayPort}`;
  const caller = callerOf(address, 'https://desk.portal.example');
  await caller.signIn(id, password);
  return caller;
}

/** An author's change of the birth record's summary, or of their draft of it, approved and published by somebody else. */
export async function publishChange(
  author: Caller,
  publisher: Caller,
  summary: string,
): Promise<void> {
  const [collection, slug, path] = ['services', 'birth-record', 'content/services/birth-record.md'];
  const entry = await author.act('getEntry', { path });
  const held = await author.act('unpublishedEntryDataFile', { collection, slug, path });
  const base = (held?.status === 200 ? held.body : entry?.body.file)?.id;
  const raw = entry?.body.data?.replace(/^summary: .+$/m, `summary: ${summary}`);
  const options = { collectionName: collection, base };
  await done(author, 'persistEntry', { dataFiles: [{ slug, path, raw }], assets: [], options });
  const newStatus = 'pending_publish';
  await done(publisher, 'updateUnpublishedEntryStatus', { collection, slug, newStatus });
  await done(publisher, 'publishUnpublishedEntry', { collection, slug });
}

/** Saves the birth record changed, again and again until it is told to stop, as one editor does who never thinks. */
export async function editOn(caller: Caller, isEnough: AbortSignal, heard: Heard): Promise<void> {
  for (let round = 1; !isEnough.aborted; round += 1) {
    const editor = { editor: 'omar', slug: 'birth-record', round: `${round}` };
    await editUntil(Date.now() + 200, caller, editor, heard);
  }
}

async function done(caller: Caller, action: string, params: object): Promise<void> {
  const answer = await caller.act(action, params);
  if (answer?.status !== 200) throw new Error(`${action}: ${answer?.body.error}`);
}
