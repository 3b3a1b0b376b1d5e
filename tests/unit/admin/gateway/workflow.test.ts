import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { birthRecord, openTestOffice, people, refusalOf } from '../../../fixtures/office.ts';

const { rana, samer, omar, hala } = people;
let office: Awaited<ReturnType<typeof openTestOffice>>;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const entry = { collection: 'services', slug: 'birth-record' };
const setFee = (amount: number) => (text: string) =>
  text.replace(/amount: \d+/, `amount: ${amount}`);
const setTitle = (title: string) => (text: string) =>
  text.replace(/^title: .*$/m, `title: ${title}`);
const setStatus = (newStatus: string, more = {}) => ({ ...entry, newStatus, ...more });

async function approve() {
  await office.call(rana, 'updateUnpublishedEntryStatus', setStatus('pending_review'));
  await office.call(omar, 'updateUnpublishedEntryStatus', setStatus('pending_publish'));
}

describe('a draft', () => {
  it('is a branch that changes nothing published', async () => {
    const before = office.published();
    await office.save(rana, { edit: setFee(700) });
    expect(await office.call(rana, 'unpublishedEntries')).toEqual(['services/birth-record']);
    expect(office.published()).toBe(before);
    expect(office.git('log', '-1', '--format=%an <%ae> %cn', 'cms/services/birth-record')).toBe(
      'رنا الخوري <rana@example.sy> gateway',
    );
    expect(office.git('diff', '--numstat', 'main', 'cms/services/birth-record')).toBe(
      `1\t1\t${birthRecord}`,
    );
    expect(await office.call(rana, 'unpublishedEntry', entry)).toMatchObject({
      ...entry,
      status: 'draft',
      diffs: [{ path: birthRecord, newFile: false }],
      pullRequestAuthor: 'رنا الخوري',
    });
  });

  it('of an act is called by Decap’s name for it, and lies under its id', async () => {
    const path = 'content/decrees/2009/law-2009-4.md';
    const { repository } = office.gateway;
    const text = office.published(path);
    const file = await repository.findFile(await office.gateway.head(), path);
    await office.call(rana, 'persistEntry', {
      dataFiles: [{ slug: '2009/law-2009-4', path, raw: `${text}\n\nسطر.\n` }],
      options: { base: file?.id },
    });
    expect(await office.call(rana, 'unpublishedEntries')).toEqual(['decrees/2009/law-2009-4']);
    expect(
      await office.call(rana, 'unpublishedEntry', { id: 'decrees/2009/law-2009-4' }),
    ).toMatchObject({ slug: '2009/law-2009-4' });
    expect(office.git('branch', '--list', 'cms/*')).toContain('cms/decrees/law-2009-4');
  });

  it('is published as a merge by its editor, which names who reviewed it', async () => {
    await office.save(rana, { edit: setFee(700) });
    await approve();
    await office.call(hala, 'publishUnpublishedEntry', entry);
    expect(office.published()).toContain('amount: 700');
    expect(
      office.git('log', '-1', '--format=%an|%cn|%P|%(trailers:key=Reviewed-by,valueonly)'),
    ).toMatch(
      /^رنا الخوري\|gateway\|\w{40} \w{40}\|عمر حداد <omar@example\.sy>\nهالة درويش <hala@example\.sy>/,
    );
    expect(office.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect(office.gateway.index.get('services', 'birth-record')?.title).toBe('قيد ولادة');
  });

  it('needs a second person to approve it and to publish it', async () => {
    await office.save(omar, { edit: setFee(700) });
    await office.save(hala, { edit: setFee(800) });
    const approval = await office.refused(
      omar,
      'updateUnpublishedEntryStatus',
      setStatus('pending_publish'),
    );
    expect(approval.status).toBe(403);
    expect((await office.refused(hala, 'publishUnpublishedEntry', entry)).status).toBe(403);
    const byAuthor = await office.refused(
      samer,
      'updateUnpublishedEntryStatus',
      setStatus('pending_publish'),
    );
    expect(byAuthor.status).toBe(403);
  });

  it('loses its approval with the next change', async () => {
    await office.save(rana, { edit: setFee(700) });
    await approve();
    await office.save(samer, { edit: setFee(900) });
    expect(await office.call(rana, 'unpublishedEntry', entry)).toMatchObject({
      status: 'pending_review',
    });
    expect((await office.refused(hala, 'publishUnpublishedEntry', entry)).status).toBe(422);
  });

  it('is not approved by somebody who read an older text', async () => {
    await office.save(rana, { edit: setFee(700) });
    const { tip: seen } = (await office.call(omar, 'unpublishedEntry', entry)) as { tip: string };
    await office.save(rana, { edit: setFee(900) });
    const late = setStatus('pending_publish', { seen });
    expect((await office.refused(omar, 'updateUnpublishedEntryStatus', late)).status).toBe(409);
  });

  it('goes back to its editor with a note', async () => {
    await office.save(rana, { edit: setFee(700) });
    await office.call(rana, 'updateUnpublishedEntryStatus', setStatus('pending_review'));
    await office.call(
      omar,
      'updateUnpublishedEntryStatus',
      setStatus('draft', { note: 'الرسم ناقص' }),
    );
    expect(await office.call(rana, 'unpublishedEntry', entry)).toMatchObject({ status: 'draft' });
    expect(await office.call(rana, 'getNotes', entry)).toMatchObject({
      notes: [{ author: 'عمر حداد', content: 'الرسم ناقص', resolved: false }],
    });
  });

  it('is thrown away without a trace in what is published', async () => {
    await office.save(rana, { edit: setFee(700) });
    await office.call(rana, 'deleteUnpublishedEntry', entry);
    expect(office.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect((await office.refused(rana, 'unpublishedEntry', entry)).status).toBe(404);
  });

  it('whose record was lost in a crash is a draft again, by those whose commits it has', async () => {
    await office.save(rana, { edit: setFee(700) });
    await approve();
    office.git('update-ref', '-d', 'refs/drafts/services/birth-record');
    expect(await office.call(rana, 'unpublishedEntry', entry)).toMatchObject({
      status: 'draft',
      editors: [{ id: 'rana' }],
    });
    await office.save(samer, { edit: setFee(900) });
    expect((await office.refused(hala, 'publishUnpublishedEntry', entry)).status).toBe(422);
  });
});

describe('two editors of one entry', () => {
  const idOf = async () =>
    ((await office.call(rana, 'getEntry', { path: birthRecord })) as { file: { id: string } }).file
      .id;

  it('keep both changes where their lines do not touch', async () => {
    const base = await idOf();
    await office.save(rana, { edit: setFee(700), base });
    const mine = setTitle('وثيقة ولادة')(office.published());
    const saved = await office.save(samer, { edit: () => mine, base });
    expect(saved.merged).toContain('amount: 700');
    expect(office.git('show', `cms/services/birth-record:${birthRecord}`)).toBe(
      saved.merged?.trimEnd(),
    );
    expect(saved.merged).toContain('title: وثيقة ولادة');
  });

  it('are shown all three texts where both changed one line, and then decide', async () => {
    const base = await idOf();
    const before = office.published();
    await office.save(rana, { edit: setFee(700), base });
    const mine = setFee(800)(before);
    const refusal = await refusalOf(office.save(samer, { edit: () => mine, base }));
    expect(refusal).toMatchObject({
      status: 409,
      extra: {
        conflict: {
          mine,
          path: birthRecord,
          author: 'رنا الخوري',
          day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      },
    });
    const { conflict } = refusal.extra;
    expect(conflict?.base.trimEnd()).toBe(before);
    expect(conflict?.theirs).toContain('amount: 700');
    expect(conflict).not.toHaveProperty('merged');
    await office.save(samer, { edit: () => mine, base: conflict?.id ?? null });
    expect(await office.call(rana, 'unpublishedEntry', entry)).toMatchObject({
      editors: [{ id: 'rana' }, { id: 'samer' }],
    });
  });

  it('of whom Decap says nothing are told apart by what the draft held', async () => {
    const raw = setFee(800)(office.published());
    await office.save(rana, { edit: setFee(700) });
    const blind = { dataFiles: [{ slug: 'x', path: birthRecord, raw }], assets: [], options: {} };
    expect((await office.refused(samer, 'persistEntry', blind)).status).toBe(409);
  });

  it('do not both create one entry', async () => {
    const path = 'content/services/new-one.md';
    const edit = () => office.published().replace('قيد ولادة', 'خدمة جديدة');
    await office.save(rana, { path, edit, base: null, newEntry: true });
    const twin = refusalOf(office.save(samer, { path, edit: () => `${edit()}\n`, base: null }));
    expect((await twin).status).toBe(409);
    const published = refusalOf(
      office.save(samer, { edit: setFee(1), base: null, newEntry: true }),
    );
    expect((await published).message).toContain(birthRecord);
  });

  it('meet again at publication where the published entry has changed', async () => {
    await office.save(rana, { edit: setFee(700) });
    await approve();
    // Another gateway, or a person with git, changes the same line of the published entry.
    const head = await office.gateway.head();
    const text = setFee(650)(office.published());
    const commit = await office.gateway.repository.commit({
      parents: [head],
      changes: [{ path: birthRecord, content: `${text}\n` }],
      ...{ message: 'Other', author: samer, committer: samer },
    });
    office.git('update-ref', 'refs/heads/main', commit, head);
    const refusal = await office.refused(hala, 'publishUnpublishedEntry', entry);
    const { conflict } = refusal.extra;
    expect(refusal.status).toBe(409);
    expect(
      [conflict?.mine, conflict?.theirs].map((one) => /amount: (\d+)/.exec(one ?? '')?.[1]),
    ).toEqual(['700', '650']);
    await office.save(rana, { edit: setFee(750), resolves: conflict?.id ?? '' });
    await approve();
    await office.call(hala, 'publishUnpublishedEntry', entry);
    expect(office.published()).toContain('amount: 750');
    expect(office.git('fsck', '--strict', '--no-dangling')).toBe('');
  });
});

describe('a text', () => {
  it.each([
    ['is against its schema', (text: string) => text.replace('status: active', 'status: nonsense')],
    ['is broken YAML', (text: string) => text.replace('title: ', 'title: "')],
    ['would run as code', (text: string) => text.replace(/^---/, '---js')],
    ['names what does not exist', (text: string) => text.replace('org-civil', 'org-none')],
  ])('that %s is refused', async (_, edit) => {
    const refusal = await refusalOf(office.save(rana, { edit }));
    expect(refusal.status).toBe(422);
    expect(refusal.message).toMatch(/[\u0621-\u064a]/);
    expect(office.git('branch', '--list', 'cms/*')).toBe('');
  });

  it('may name what is itself a draft, but is not published before it', async () => {
    const path = 'content/organisations/new-office.yaml';
    const make = () => office.published('content/organisations/org-civil.yaml');
    await office.save(rana, { path, edit: make, base: null });
    await office.save(rana, { edit: (text) => text.replace('org-civil', 'new-office') });
    const approval = setStatus('pending_publish');
    expect((await office.refused(omar, 'updateUnpublishedEntryStatus', approval)).status).toBe(422);
  });

  it('is refused field by field', async () => {
    const edit = (text: string) => text.replace('status: active', 'status: nonsense');
    const { extra } = await refusalOf(office.save(rana, { edit }));
    expect(extra.problems).toMatchObject([{ path: ['status'], label: expect.any(String) }]);
  });
});

describe('removing', () => {
  it('a published entry takes a second person', async () => {
    await office.call(hala, 'deleteFiles', {
      paths: [birthRecord],
      options: { commitMessage: 'x' },
    });
    expect(office.published()).toContain('قيد ولادة');
    const other = { ...hala, id: 'second' };
    const status = setStatus('pending_publish');
    await office.call(omar, 'updateUnpublishedEntryStatus', status);
    expect((await office.refused(hala, 'publishUnpublishedEntry', entry)).status).toBe(403);
    await office.call(other, 'publishUnpublishedEntry', entry);
    expect(office.git('ls-tree', '-r', '--name-only', 'main')).not.toContain(birthRecord);
    expect(office.gateway.index.get('services', 'birth-record')).toBeUndefined();
  });

  it('an entry that others name is refused with their titles', async () => {
    const refusal = await office.refused(hala, 'deleteFiles', {
      paths: ['content/organisations/org-civil.yaml'],
    });
    expect(refusal.status).toBe(422);
    expect(refusal.message).toContain('قيد ولادة');
  });

  it('is for those alone who may delete', async () => {
    expect((await office.refused(rana, 'deleteFiles', { paths: [birthRecord] })).status).toBe(403);
  });
});

it('an entry is renamed in one draft', async () => {
  const newPath = 'content/services/birth-extract.md';
  const raw = `${office.published()}\n`;
  const dataFiles = [{ slug: 'birth-record', path: birthRecord, newPath, raw }];
  await office.call(hala, 'persistEntry', { dataFiles, assets: [], options: {} });
  await office.call(omar, 'updateUnpublishedEntryStatus', setStatus('pending_publish'));
  await office.call({ ...hala, id: 'second' }, 'publishUnpublishedEntry', entry);
  expect(office.git('diff', '-M', '--name-status', 'main~1', 'main')).toBe(
    `R100\t${birthRecord}\t${newPath}`,
  );
});

it('notes are added, changed by their author, resolved by anybody and removed', async () => {
  await office.save(rana, { edit: setFee(700) });
  const note = { content: 'من أين هذا الرسم؟' };
  const added = (await office.call(omar, 'addNote', { ...entry, note })) as {
    note: { id: string };
  };
  const noteId = added.note.id;
  const updates = { content: 'غيره' };
  expect((await office.refused(rana, 'updateNote', { ...entry, noteId, updates })).status).toBe(
    403,
  );
  expect(await office.call(rana, 'toggleNoteResolution', { ...entry, noteId })).toMatchObject({
    note: { resolved: true },
  });
  await office.call(omar, 'updateNote', { ...entry, noteId, updates });
  expect(await office.call(rana, 'getNotes', entry)).toMatchObject({
    notes: [{ content: 'غيره' }],
  });
  await office.call(omar, 'deleteNote', { ...entry, noteId });
  expect(await office.call(rana, 'getNotes', entry)).toEqual({ notes: [] });
});
