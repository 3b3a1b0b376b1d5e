import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { ContentError } from '#domain/content-error.ts';
import type { Problem } from '../../../../admin/check/check-entry.ts';
import { extensionOf } from '../../../../admin/check/desk-collection.ts';
import { readEntryFile } from '../../../../admin/format/entry-file.ts';
import { readEntryPath } from '../../../../admin/gateway/repository/paths.ts';
import { findAcross } from '../../../../admin/gateway/workflow/find-across.ts';
import { contentWith } from '../../../fixtures/content-with.ts';
import { openTestOffice, people, refusalOf } from '../../../fixtures/office.ts';

let office: Awaited<ReturnType<typeof openTestOffice>>;
beforeAll(async () => {
  const service = (requires: string) =>
    `---\ntitle: خدمة\nsummary: وصف.\nstatus: active\nverification: unverified\nrequires: [${requires}]\n---\n`;
  const services = contentWith({
    'services/first.md': service(''),
    'services/second.md': service('first'),
    'services/third.md': service('second'),
  });
  const trees = [services, 'tests/fixtures/law-over-time', 'tests/fixtures/on-duty'];
  office = await openTestOffice({ trees });
});
afterAll(() => office.close());

const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const mayRota = 'content/rotas/pharmacies-old-quarter-2030-05.yaml';

interface Case {
  path: string;
  edit: (text: string) => string;
  field: string;
  message: RegExp;
}

const cases: Record<string, Case> = {
  'an amendment of an article that the act does not have': {
    path: 'content/decrees/2011/law-2011-5.md',
    edit: replace('article: 8\n', 'article: 88\n'),
    field: 'amendments.2.article',
    message: /^ليس في decrees\/2005\/law-2005-10\.md مادة باسم «88»/,
  },
  'an amendment of a newer act': {
    path: 'content/decrees/2011/law-2011-5.md',
    edit: replace('target: decision-2006-44\n    article', 'target: law-2014-30\n    article'),
    field: 'amendments.8.target',
    message: /^لا يعدّل صكٌ صكاً أحدث منه، وdecrees\/2014\/law-2014-30\.md/,
  },
  'an article taken away that another act amends': {
    path: 'content/decrees/2007/law-2007-3.md',
    edit: replace('## المادة السادسة', '## المادة السابعة والستون'),
    field: 'body',
    message:
      /^هذا التغيير يُفسد ما في decrees\/2011\/law-2011-5\.md، .*ليس في decrees\/2007\/law-2007-3\.md/,
  },
  'two articles of one name': {
    path: 'content/decrees/2007/law-2007-3.md',
    edit: replace('## المادة السادسة', '## المادة الخامسة'),
    field: 'body',
    message: /المادة الخامسة/,
  },
  'services that wait for one another': {
    path: 'content/services/first.md',
    edit: replace('requires: []', 'requires: [third]'),
    field: 'requires.0',
    message: /: «first» تنتظر «third»، و«third» تنتظر «second»، و«second» تنتظر «first»/,
  },
  'a line of a rota with a name that no place has': {
    path: mayRota,
    edit: replace('2 أيار | صيدليه الطاحونه الخياليه', '2 أيار | صيدلية الشفق'),
    field: 'table',
    message: /^السطر 2 من الجدول: لا يوجد «صيدلية الشفق»/,
  },
  'a place of another governorate on a rota': {
    path: mayRota,
    edit: replace('2 أيار | صيدليه الطاحونه الخياليه', '2 أيار | صيدلية الجنوب الخيالية'),
    field: 'table',
    message: /^السطر 2 من الجدول: «صيدلية الجنوب الخيالية» من محافظة أخرى/,
  },
  'a rota of days that another has': {
    path: mayRota,
    edit: replace('from: 2030-05-01', 'from: 2030-03-20'),
    field: 'from',
    message: /^في rotas\/pharmacies-old-quarter-2030-03\.yaml جدول آخر/,
  },
  'a new name for a place that a rota knows by the old one': {
    path: 'content/places/fictional-lamp.yaml',
    edit: replace('القنديل', 'الشمعدان'),
    field: 'title',
    message: /^هذا التغيير يُفسد ما في rotas\/.*: لا يوجد «/,
  },
};

describe.each(Object.entries(cases))('%s', (_, { path, edit, field, message }) => {
  const text = () => edit(office.published(path));
  const atField = ({ problems }: { problems?: readonly Problem[] }) =>
    problems?.find((one) => one.path.join('.') === field)?.message;

  it('is told while it is written, at its field', async () => {
    const { collection, id } = readEntryPath(path);
    const read = readEntryFile(text(), extensionOf(collection));
    if ('problem' in read) throw new Error(read.problem.message);
    const problems = await findAcross(office.gateway, collection, { ...read.data, id });
    expect(atField({ problems })).toMatch(message);
  });

  it('is refused by the gateway as the build would refuse it', async () => {
    const refusal = await refusalOf(office.save(people.hala, { path, edit }));
    expect(refusal.status).toBe(422);
    const said = atField(refusal.extra);
    expect(said).toMatch(message);
    const built = await buildWith(path, text());
    expect(built.some((one) => said?.endsWith(one))).toBe(true);
  });
});

it('texts as they are pass, whatever the others say', async () => {
  for (const path of [mayRota, 'content/decrees/2011/law-2011-5.md']) {
    const { collection, id } = readEntryPath(path);
    const read = readEntryFile(office.published(path), extensionOf(collection));
    const values = 'data' in read ? { ...read.data, id } : {};
    expect(await findAcross(office.gateway, collection, values)).toEqual([]);
  }
});

it('a rota may name a place that is on its way, and waits for it before it is reviewed', async () => {
  const title = 'صيدلية القمر الخيالية';
  const place = `title: ${title}\nkind: pharmacy\ngovernorate: north\nverification: unverified\n`;
  const added = { newEntry: true, base: null };
  const placePath = 'content/places/fictional-moon.yaml';
  await office.save(people.rana, { path: placePath, edit: () => place, ...added });
  const edit = replace('2 أيار | صيدليه الطاحونه الخياليه', `2 أيار | ${title}`);
  await office.save(people.rana, { path: mayRota, edit });
  const review = { collection: 'rotas', slug: 'pharmacies-old-quarter-2030-05' };
  const refusal = await office.refused(people.rana, 'updateUnpublishedEntryStatus', {
    ...review,
    newStatus: 'pending_review',
  });
  expect(refusal.status).toBe(422);
});

/** What a build of the content with this text would say. */
async function buildWith(path: string, text: string): Promise<string[]> {
  const folder = join(office.data, 'project');
  const before = readFileSync(join(folder, path), 'utf8');
  writeFileSync(join(folder, path), text);
  try {
    await readContent(join(folder, 'content'));
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ message }) => message);
  } finally {
    writeFileSync(join(folder, path), before);
  }
}
