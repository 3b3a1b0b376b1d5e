import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../../../admin/gateway/accounts/actor.ts';
import { openGateway } from '../../../../admin/gateway/gateway.ts';
import { openRepository } from '../../../../admin/gateway/repository/repository.ts';
import { publishDue, scheduleDraft } from '../../../../admin/gateway/workflow/schedule.ts';
import { openTestOffice, people, refusalOf } from '../../../fixtures/office.ts';

const { rana, omar, hala } = people;
const entry = { collection: 'services', slug: 'birth-record' };
const name = { collection: 'services', id: 'birth-record' } as const;
let office: Awaited<ReturnType<typeof openTestOffice>>;
let time = '';
let accounts: Actor[] = [];

const parts = {
  now: () => new Date(time),
  findActor: async (id: string) => accounts.find((account) => account.id === id),
};

beforeEach(async () => {
  time = '2026-03-01T05:00:00Z';
  accounts = [hala];
  office = await openTestOffice(parts);
  await office.save(rana, { edit: (text) => text.replace('600', '700') });
});
afterEach(() => office.close());

const approve = () =>
  office.call(omar, 'updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' });
const notes = () =>
  office.call(rana, 'getNotes', entry) as Promise<{ notes: { content: string }[] }>;

it('an approved draft is published at its time in Damascus, also by a gateway that was started since', async () => {
  await approve();
  await scheduleDraft(office.gateway, hala, name, '2026-03-01T08:30');
  expect(await publishDue(office.gateway)).toEqual([]);
  time = '2026-03-01T05:29:00Z';
  expect(await publishDue(office.gateway)).toEqual([]);
  time = '2026-03-01T05:30:00Z';
  const { directory } = office.gateway.repository.git;
  const restarted = openGateway({
    ...parts,
    committer: hala,
    repository: openRepository({ directory }),
  });
  expect(await publishDue(restarted)).toEqual(['content/services/birth-record.md']);
  await restarted.close();
  expect(office.published()).toContain('amount: 700');
});

it.each([
  ['tomorrow', 422],
  ['2026-02-30T08:30', 422],
  ['2026-03-01T07:59', 422],
])('%s is no time for it', async (at, status) => {
  await approve();
  expect((await refusalOf(scheduleDraft(office.gateway, hala, name, at))).status).toBe(status);
});

it('only an approved draft takes a time, from somebody who did not edit it', async () => {
  const at = '2026-03-02T08:30';
  expect((await refusalOf(scheduleDraft(office.gateway, hala, name, at))).status).toBe(422);
  await approve();
  expect((await refusalOf(scheduleDraft(office.gateway, rana, name, at))).status).toBe(403);
  await scheduleDraft(office.gateway, hala, name, at);
  expect(await office.call(rana, 'unpublishedEntry', entry)).toMatchObject({ schedule: at });
  await scheduleDraft(office.gateway, hala, name, null);
  expect(await office.call(rana, 'unpublishedEntry', entry)).not.toHaveProperty('schedule');
});

it('a change after the approval takes the time away', async () => {
  await approve();
  await scheduleDraft(office.gateway, hala, name, '2026-03-02T08:30');
  await office.save(rana, { edit: (text) => text.replace('700', '800') });
  time = '2026-03-03T00:00:00Z';
  expect(await publishDue(office.gateway)).toEqual([]);
  expect(office.published()).toContain('amount: 600');
});

it('whoever has lost the right meanwhile publishes nothing, and a note says so', async () => {
  await approve();
  await scheduleDraft(office.gateway, hala, name, '2026-03-02T08:30');
  time = '2026-03-03T00:00:00Z';
  accounts = [{ ...hala, role: 'author' }];
  expect(await publishDue(office.gateway)).toEqual([]);
  expect(await publishDue(office.gateway)).toEqual([]);
  expect((await notes()).notes).toHaveLength(1);
  expect((await notes()).notes[0]?.content).toMatch(/^لم يُنشر في موعده: /);
});
