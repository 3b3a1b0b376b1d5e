import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findRelated,
  listEntries,
  searchEntries,
} from '../../../../admin/gateway/entry-index/answers.ts';
import { openTestOffice } from '../../../fixtures/office.ts';

let office: Awaited<ReturnType<typeof openTestOffice>>;
const project = { name: 'x', email: 'x@example.sy' };

/** Commits organisations by their names, as another process would. */
async function add(files: Record<string, string | null>): Promise<void> {
  const { repository } = office.gateway;
  const from = await office.gateway.head();
  const changes = Object.entries(files).map(([path, content]) => ({
    path: `content/${path}`,
    content,
  }));
  const to = await repository.commit({
    parents: [from],
    changes,
    message: 'x',
    author: project,
    committer: project,
  });
  await repository.moveRefs([{ ref: 'refs/heads/main', from, to }]);
  await office.gateway.head();
}

beforeAll(async () => {
  office = await openTestOffice();
  await add({
    'organisations/local-administration.yaml': 'title: وزارة الإدارة المحلية\n',
    'organisations/finance.yaml': 'title: وزارة المالية\n',
    'decrees/2012/law-2012-17.md': '---\ntype: law\nnumber: "١٧"\nyear: 2012\ntitle: تنظيم\n---\n',
    'decrees/2017/law-2017-3.md': '---\ntype: law\nnumber: 3\nyear: 2017\ntitle: سير\n---\n',
  });
});
afterAll(() => office.close());

const ids = ({ entries }: { entries: { id: string }[] }) => entries.map(({ id }) => id);

describe('search', () => {
  it.each([
    ['ادارة', ['org-civil', 'local-administration']],
    ['الإِدارَةُ المحليه', ['local-administration']],
    ['الأحوال', ['org-civil']],
    ['الاداره', ['org-civil', 'local-administration']],
    ['وزاره الماليه', ['finance']],
    ['١٧', ['law-2012-17']],
    ['17', ['law-2012-17']],
    ['لا شيء من هذا', []],
  ])('of «%s» finds %j', (q, found) => {
    expect(ids(searchEntries(office.gateway.index, q))).toEqual(found);
  });

  it('puts a whole word of the title first', () => {
    const [first] = searchEntries(office.gateway.index, 'ولادة').entries;
    expect(first).toMatchObject({ id: 'birth-record', collection: 'services', label: 'الخدمات' });
  });
});

describe('a list', () => {
  it('is sorted by numbers as numbers, and filtered by its fields', () => {
    const { index } = office.gateway;
    const byYear = listEntries(index, 'decrees', { sort: 'year', direction: 'descending' });
    expect(ids(byYear).at(0)).toBe('law-2017-3');
    expect(byYear.entries.map((entry) => entry['year'])).toEqual([2017, 2012, 2012, 2009]);
    expect(ids(listEntries(index, 'decrees', { filter: 'type:law,year:2017' }))).toEqual([
      'law-2017-3',
    ]);
  });

  it('comes page by page', () => {
    const page = listEntries(office.gateway.index, 'decrees', { sort: 'id', offset: 1, limit: 2 });
    expect(page.total).toBe(4);
    expect(ids(page)).toEqual(['law-2012-9', 'law-2012-17']);
  });

  it('follows what is added, changed and removed, in the orders that were asked for', async () => {
    const { index } = office.gateway;
    listEntries(index, 'organisations', { sort: 'title' });
    await add({ 'organisations/aleppo.yaml': 'title: محافظة حلب\n' });
    expect(ids(listEntries(index, 'organisations', { sort: 'title' }))).toEqual([
      'org-civil',
      'aleppo',
      'local-administration',
      'finance',
    ]);
    await add({ 'organisations/aleppo.yaml': 'title: ي\n' });
    expect(ids(listEntries(index, 'organisations', { sort: 'title' })).at(-1)).toBe('aleppo');
    await add({ 'organisations/aleppo.yaml': null });
    expect(index.get('organisations', 'aleppo')).toBeUndefined();
  });
});

it('titles are in the order of an Arabic index, which passes over the article', async () => {
  const titles = ['الوثائق', 'إجازة', 'الأسرة', 'تعليم'];
  await add(
    Object.fromEntries(
      titles.map((title, n) => [`topics/t${n}.mdx`, `---\ntitle: ${title}\n---\n`]),
    ),
  );
  const { entries } = listEntries(office.gateway.index, 'topics', { sort: 'title' });
  expect(entries.map(({ title }) => title)).toEqual(['إجازة', 'الأسرة', 'تعليم', 'الوثائق']);
});

it('a file that cannot be read is found by its id', async () => {
  await add({ 'organisations/broken.yaml': 'title: "' });
  expect(ids(searchEntries(office.gateway.index, 'broken'))).toEqual(['broken']);
  await add({ 'organisations/broken.yaml': null });
});

describe('a relation', () => {
  it('is looked up by words and by ids', () => {
    const { index } = office.gateway;
    expect(findRelated(index, 'organisations', { q: 'ماليه' })).toEqual({
      entries: [{ id: 'finance', title: 'وزارة المالية' }],
    });
    expect(ids(findRelated(index, 'organisations', { ids: ['finance', 'none'] }))).toEqual([
      'finance',
    ]);
  });

  it('is known from its other end', () => {
    const referrers = office.gateway.index.referrersOf('organisations', 'org-civil');
    expect(referrers.map(({ id }) => id)).toContain('birth-record');
  });
});
