import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeSite } from '../../../../admin/gateway/publishing/office-site.ts';
import { parseReport } from '../../../../admin/gateway/publishing/parse-report.ts';
import { sitePublisher } from '../../../../admin/gateway/publishing/publisher.ts';
import { ContentError } from '#domain/content-error.ts';
import { openTestOffice, people } from '../../../fixtures/office.ts';

let office: Awaited<ReturnType<typeof openTestOffice>>;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

/** A build of a few lines: it copies one file, or fails as the content does. */
const tinyBuild = `
  const fs = require('node:fs');
  const text = fs.readFileSync(process.env.CONTENT_DIR + '/services/birth-record.md', 'utf8');
  if (text.includes('amount: 13')) {
    console.error('\\u001b[31mتعذّر بناء البوابة. عدد الأخطاء في المحتوى: 1، وعدد الملفات: 1.\\n\\nservices/birth-record.md\\n  السطر 9، الرسوم (costs):\\n    رسم مشؤوم.');
    process.exit(1);
  }
  fs.mkdirSync(process.env.OUT_DIR, { recursive: true });
  fs.writeFileSync(process.env.OUT_DIR + '/index.html', text);
  fs.writeFileSync(process.env.OUT_DIR + '/uploads.txt', fs.existsSync(process.env.CONTENT_DIR + '/uploads') ? 'yes' : 'no');
`;

function open() {
  const command = [process.execPath, '-e', tinyBuild] as [string, ...string[]];
  const site = officeSite({ data: office.data, project: process.cwd(), command });
  const publisher = sitePublisher({ build: site.build });
  return { publisher, page: () => readFileSync(join(site.folder, 'index.html'), 'utf8') };
}

async function change(text: string): Promise<string> {
  const { repository } = office.gateway;
  const from = await office.gateway.head();
  const changes = [{ path: 'content/services/birth-record.md', content: text }];
  const { rana } = people;
  const to = await repository.commit({
    parents: [from],
    changes,
    message: 'x',
    author: rana,
    committer: rana,
  });
  await repository.moveRefs([{ ref: 'refs/heads/main', from, to }]);
  return to;
}

describe('publishing a commit', () => {
  it('builds its content and turns the site over to the result', async () => {
    const { publisher, page } = open();
    const first = await office.gateway.head();
    publisher.publish(first);
    expect(publisher.state()).toMatchObject({ state: 'running', commit: first });
    await publisher.settled();
    expect(publisher.state()).toMatchObject({ state: 'published', commit: first });
    expect(page()).toContain('amount: 600');
    publisher.publish(await change('---\namount: 700\n---\n'));
    await publisher.settled();
    expect(page()).toContain('amount: 700');
  });

  it('that cannot be built leaves the site as it was, and says why by file and field', async () => {
    const { publisher, page } = open();
    publisher.publish(await office.gateway.head());
    await publisher.settled();
    const bad = await change('---\namount: 13\n---\n');
    publisher.publish(bad);
    await publisher.settled();
    expect(publisher.state(bad)).toMatchObject({
      state: 'failed',
      commit: bad,
      message: 'تعذّر بناء البوابة. عدد الأخطاء في المحتوى: 1، وعدد الملفات: 1.',
      problems: [
        {
          file: 'services/birth-record.md',
          line: 9,
          field: 'الرسوم (costs)',
          message: 'رسم مشؤوم.',
        },
      ],
    });
    expect(page()).toContain('amount: 600');
  });

  it('waits for the build before it, and skips those that were overtaken', async () => {
    const built: string[] = [];
    const publisher = sitePublisher({
      async build(commit) {
        built.push(commit);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return { isDone: true };
      },
    });
    for (const commit of ['a', 'b', 'c']) publisher.publish(commit);
    await publisher.settled();
    expect(built).toEqual(['a', 'c']);
  });

  it('tells of a commit what became of it, and of none what became of another', async () => {
    const ends: ((result: { isDone: boolean }) => void)[] = [];
    const publisher = sitePublisher({
      build: () => new Promise((resolve) => ends.push(resolve)),
    });
    const end = async (isDone: boolean) => {
      ends.shift()?.({ isDone });
      await new Promise(setImmediate);
    };
    for (const commit of ['a', 'b', 'c']) publisher.publish(commit);
    await end(true);
    expect(publisher.state('a')).toMatchObject({ state: 'published', commit: 'a' });
    expect(publisher.state('b')).toMatchObject({ state: 'running', commit: 'b' });
    await end(false);
    expect(publisher.state('a')).toMatchObject({ state: 'published' });
    expect(publisher.state('b')).toMatchObject({ state: 'failed', commit: 'c' });
    publisher.publish('d');
    expect(publisher.state('b')).toMatchObject({ state: 'running' });
    await end(true);
    expect(publisher.state('b')).toMatchObject({ state: 'published', commit: 'b' });
    expect(publisher.state('of another day')).toEqual(publisher.state());
    await publisher.close();
  });

  it('starts anew where a killed gateway left half a checkout', async () => {
    const { publisher, page } = open();
    publisher.publish(await office.gateway.head());
    await publisher.settled();
    const admin = join(office.data, 'repository.git/worktrees/site');
    writeFileSync(join(admin, 'index.lock'), '');
    writeFileSync(join(admin, 'HEAD'), '');
    publisher.publish(await change('---\namount: 700\n---\n'));
    await publisher.settled();
    expect(publisher.state()).toMatchObject({ state: 'published' });
    expect(page()).toContain('amount: 700');
  });

  it('gives the build the uploads of the repository', async () => {
    const asset = { path: 'public/uploads/a.png', content: 'AAAA', encoding: 'base64' };
    await office.call(people.rana, 'persistMedia', { asset });
    const { publisher } = open();
    publisher.publish(await office.gateway.head());
    await publisher.settled();
    expect(readFileSync(join(office.data, 'published/uploads.txt'), 'utf8')).toBe('yes');
    expect(existsSync(join(office.data, 'site/content/uploads/a.png'))).toBe(true);
  });
});

it('the report of a content error is read back whole', () => {
  const problems = [
    { file: 'decrees/2009/law-2009-4.md', line: 3, field: 'النفاذ (force)', message: 'صحّحه.' },
    { file: 'decrees/2009/law-2009-4.md', line: 8, message: 'لا حقل.' },
    { file: 'services/a.md', message: 'الملف كله.' },
    { file: 'services/a.md', field: 'الاسم (title)', message: 'بلا سطر.' },
  ];
  const printed = `12:00:00 [ERROR] ${new ContentError(problems).message}\n  Stack trace:\n    at x\n`;
  expect(parseReport(printed).problems).toEqual(problems);
});

it('a build that fails otherwise is reported by its last lines', () => {
  expect(parseReport('a\nOut of memory').message).toBe('تعذّر بناء البوابة. a\nOut of memory');
});
