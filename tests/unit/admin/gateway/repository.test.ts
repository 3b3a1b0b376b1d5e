import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeStaleLocks } from '../../../../admin/gateway/repository/stale-locks.ts';
import { openRepository } from '../../../../admin/gateway/repository/repository.ts';
import { birthRecord, openTestOffice, people, refusalOf } from '../../../fixtures/office.ts';

const { rana, hala } = people;
let office: Awaited<ReturnType<typeof openTestOffice>>;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

/** Puts entries of any mode into the published tree, as nobody can through the desk. */
function commitIndexLines(lines: string): void {
  const env = { ...process.env, GIT_INDEX_FILE: join(office.data, 'index') };
  const git = (words: string[], input = '') =>
    execFileSync('git', ['--git-dir', join(office.data, 'repository.git'), ...words], {
      ...{ env, input, encoding: 'utf8' },
    }).trim();
  git(['read-tree', 'main']);
  git(['update-index', '--add', '--index-info'], lines);
  const tree = git(['write-tree']);
  const commit = git([
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@x',
    'commit-tree',
    tree,
    '-p',
    'main',
    '-m',
    'x',
  ]);
  git(['update-ref', 'refs/heads/main', commit]);
}

const blobOf = (text: string) =>
  spawnSync(
    'git',
    ['--git-dir', join(office.data, 'repository.git'), 'hash-object', '-w', '--stdin'],
    {
      input: text,
    },
  )
    .stdout.toString()
    .trim();

describe('links in the repository', () => {
  it('are neither read, nor listed, nor written through', async () => {
    const link = blobOf('/etc/passwd');
    const folder = blobOf('../../../tmp');
    commitIndexLines(
      `120000 ${link}\tcontent/services/linked.md\n120000 ${folder}\tcontent/polls\n` +
        `160000 ${'1'.repeat(40)}\tcontent/services/module.md\n`,
    );
    for (const path of [
      'content/services/linked.md',
      'content/services/module.md',
      'content/polls/a.yaml',
    ])
      expect((await office.refused(rana, 'getEntry', { path })).status).toBe(403);
    const listed = (await office.call(rana, 'entriesByFolder', {
      ...{ folder: 'content/services', extension: 'md', depth: 1 },
    })) as { file: { path: string } }[];
    expect(listed.map(({ file }) => file.path)).toEqual([birthRecord]);
    const save = office.save(rana, {
      ...{ path: 'content/services/linked.md', edit: () => office.published(), base: null },
    });
    expect((await refusalOf(save)).status).toBe(403);
  });
});

describe('refs', () => {
  it('move only from the value that was seen, all of them or none', async () => {
    const { repository } = office.gateway;
    const head = await office.gateway.head();
    const [a, b] = ['refs/heads/a', 'refs/heads/b'];
    expect(await repository.moveRefs([{ ref: a, from: undefined, to: head }])).toBe(true);
    const both = [
      { ref: b, from: undefined, to: head },
      { ref: a, from: undefined, to: head },
    ];
    expect(await repository.moveRefs(both)).toBe(false);
    expect(await repository.findCommit(b)).toBeUndefined();
  });

  it('are freed of a lock that a killed git has left, and of no other', async () => {
    const directory = join(office.data, 'repository.git');
    const [old, young] = ['refs/heads/main.lock', 'packed-refs.lock'].map((name) =>
      join(directory, name),
    );
    for (const lock of [old, young]) writeFileSync(lock ?? '', '');
    utimesSync(old ?? '', new Date(0), new Date(0));
    removeStaleLocks(directory);
    expect([old, young].map((lock) => existsSync(lock ?? ''))).toEqual([false, true]);
  });
});

it('two gateways over one repository lose nothing of each other', async () => {
  const directory = join(office.data, 'repository.git');
  const other = openRepository({ directory });
  const repositories = [office.gateway.repository, other];
  const commits = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const repository = repositories[index % 2];
      for (let times = 0; repository && times < 100; times += 1) {
        const from = await repository.findCommit('refs/heads/main');
        if (!from) throw new Error('main is gone');
        const changes = [{ path: `content/pages/p-${index}.md`, content: String(index) }];
        const commit = { changes, message: 'x', author: rana, committer: rana };
        const to = await repository.commit({ ...commit, parents: [from] });
        if (await repository.moveRefs([{ ref: 'refs/heads/main', from, to }])) return to;
      }
      return undefined;
    }),
  );
  other.close();
  const all = office.git('rev-list', 'main').split('\n');
  expect(commits.every((commit) => commit && all.includes(commit))).toBe(true);
  expect(office.git('ls-tree', '--name-only', 'main:content/pages').split('\n')).toHaveLength(12);
});

it('hooks of the repository never run', async () => {
  const hook = join(office.data, 'repository.git/hooks/reference-transaction');
  execFileSync('mkdir', ['-p', join(office.data, 'repository.git/hooks')]);
  writeFileSync(hook, `#!/bin/sh\ntouch ${join(office.data, 'ran')}\n`, { mode: 0o755 });
  await office.save(rana, { edit: (text) => text.replace('600', '700') });
  expect(existsSync(join(office.data, 'ran'))).toBe(false);
});

describe('history', () => {
  it('names for each version its editor and its reviewer, and an old one is brought back as a draft', async () => {
    const entry = { collection: 'services', slug: 'birth-record' };
    const first = await office.gateway.head();
    await office.save(rana, { edit: (text) => text.replace('600', '700') });
    await office.call(people.omar, 'updateUnpublishedEntryStatus', {
      ...entry,
      newStatus: 'pending_publish',
    });
    await office.call(hala, 'publishUnpublishedEntry', entry);
    const history = await office.gateway.repository.history(
      await office.gateway.head(),
      birthRecord,
    );
    expect(history).toMatchObject([
      { author: 'رنا الخوري', reviewer: 'عمر حداد', subject: 'Publish services/birth-record' },
      { commit: first, author: 'gateway' },
    ]);
    const { restoreVersion } = await import('../../../../admin/gateway/workflow/restore.ts');
    const { readEntryPath } = await import('../../../../admin/gateway/repository/paths.ts');
    await restoreVersion(office.gateway, hala, readEntryPath(birthRecord), first);
    expect(office.git('show', `cms/services/birth-record:${birthRecord}`)).toContain('amount: 600');
    expect(office.published()).toContain('amount: 700');
    const draft = await office.gateway.repository.findCommit('cms/services/birth-record');
    const again = restoreVersion(office.gateway, hala, readEntryPath(birthRecord), draft ?? '');
    expect((await refusalOf(again)).status).toBe(404);
  });
});

describe('uploads', () => {
  const asset = {
    path: 'public/uploads/a.png',
    content: Buffer.from('png').toString('base64'),
    encoding: 'base64',
  };

  it('are committed, listed, read and removed', async () => {
    await office.call(rana, 'persistMedia', { asset, options: { commitMessage: 'x' } });
    expect(office.git('show', 'main:public/uploads/a.png')).toBe('png');
    const mediaFolder = 'public/uploads';
    expect(await office.call(rana, 'getMedia', { mediaFolder })).toMatchObject([
      { name: 'a.png', content: asset.content },
    ]);
    expect(await office.call(rana, 'getMediaFile', { path: asset.path })).toMatchObject({
      encoding: 'base64',
    });
    expect((await office.refused(rana, 'deleteFile', { path: asset.path })).status).toBe(403);
    await office.call(hala, 'deleteFile', { path: asset.path });
    expect(await office.call(rana, 'getMedia', { mediaFolder })).toEqual([]);
  });

  it('of a draft wait with it', async () => {
    const raw = `${office.published()}\n\nسطر.\n`;
    const dataFiles = [{ slug: 'x', path: birthRecord, raw }];
    await office.call(rana, 'persistEntry', { dataFiles, assets: [asset], options: {} });
    expect(await office.call(rana, 'getMedia', { mediaFolder: 'public/uploads' })).toEqual([]);
    const entry = { collection: 'services', slug: 'birth-record', path: asset.path };
    expect(await office.call(rana, 'unpublishedEntryMediaFile', entry)).toMatchObject({
      content: asset.content,
    });
  });
});

describe('a call', () => {
  it.each([
    ['an unknown action', 'eval', {}],
    ['the name of a method of objects', 'constructor', {}],
    ['no path', 'getEntry', {}],
    ['a path that is no text', 'getEntry', { path: ['a'] }],
    ['no file', 'persistEntry', { dataFiles: [], options: {} }],
    [
      'a base that is no blob',
      'persistEntry',
      { dataFiles: [{ slug: '', path: birthRecord, raw: '' }], options: { base: '--all' } },
    ],
    [
      'an unknown status',
      'updateUnpublishedEntryStatus',
      { collection: 'services', slug: 'birth-record', newStatus: 'x' },
    ],
  ])('with %s is refused in Arabic', async (_, action, params) => {
    const refusal = await office.refused(rana, action, params);
    expect(refusal.status).toBe(422);
    expect(refusal.message).toMatch(/[\u0621-\u064a]/);
  });

  it('answers what Decap asks at its start', async () => {
    expect(await office.call(rana, 'info')).toMatchObject({
      publish_modes: ['editorial_workflow'],
    });
    expect(
      await office.call(rana, 'getDeployPreview', { collection: 'services', slug: 'x' }),
    ).toBeNull();
    expect(await office.call(rana, 'getPRMetadata', { collection: 'services', slug: 'x' })).toEqual(
      { metadata: null },
    );
    expect(
      await office.call(rana, 'entriesByFiles', {
        files: [{ path: 'content/site.yaml', label: 'x' }],
      }),
    ).toMatchObject([
      { data: expect.stringContaining('name:'), file: { path: 'content/site.yaml', label: 'x' } },
    ]);
    expect(await office.call(rana, 'getEntry', { path: 'content/services/none.md' })).toEqual({
      data: null,
      file: { path: 'content/services/none.md', id: null },
    });
  });
});
