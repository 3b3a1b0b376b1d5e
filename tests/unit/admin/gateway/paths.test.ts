import { describe, expect, it } from 'vitest';
import {
  checkUploadPath,
  readEntryPath,
  readFolderPath,
} from '../../../../admin/gateway/repository/paths.ts';

describe('an entry’s path', () => {
  it.each([
    ['content/services/birth-record.md', 'services', 'birth-record', 'birth-record'],
    ['content/decrees/2009/law-2009-4.md', 'decrees', 'law-2009-4', '2009/law-2009-4'],
    ['content/topics/health.mdx', 'topics', 'health', 'health'],
    ['content/site.yaml', 'site', 'site', 'site'],
  ])('%s is read', (path, collection, id, slug) => {
    expect(readEntryPath(path)).toEqual({ path, collection, id, slug });
  });

  it.each([
    'package.json',
    '.git/hooks/pre-commit',
    'content/../package.json',
    'content/services/../../.git/config',
    'content/services/./a.md',
    'content/services//a.md',
    'content/services/.git/config.md',
    'content\\services\\a.md',
    'content/services/a\\..\\b.md',
    'content/unknown/a.md',
    '/etc/passwd',
    'content/services/a\n.md',
    'content/services/\u202ea.md',
    'content/other.yaml',
    '',
  ])('%j is closed', (path) => {
    expect(() => readEntryPath(path)).toThrow(expect.objectContaining({ status: 403 }));
  });

  it.each([
    'content/services/run.js',
    'content/services/a.yaml',
    'content/services/خدمة.md',
    'content/services/A.md',
    'content/services/a_b.md',
    'content/services/-rf.md',
    `content/services/${'a'.repeat(300)}.md`,
  ])('%j is refused for its name', (path) => {
    expect(() => readEntryPath(path)).toThrow(expect.objectContaining({ status: 422 }));
  });
});

describe('a folder', () => {
  it('is that of a collection', () => {
    expect(readFolderPath('content/services')).toBe('services');
    for (const path of ['content', '', '.git', 'content/../x'])
      expect(() => readFolderPath(path)).toThrow(expect.objectContaining({ status: 403 }));
  });
});

describe('an upload’s path', () => {
  it('has a plain name and a kind that is taken', () => {
    expect(checkUploadPath('public/uploads/Law-2009_4.pdf')).toBe('public/uploads/Law-2009_4.pdf');
  });

  it.each([
    ['public/uploads/../robots.txt', 403],
    ['public/uploads/a/b.png', 403],
    ['public/uploads/.htaccess', 403],
    ['public/robots.txt', 403],
    ['public/uploads/page.html', 422],
    ['public/uploads/page.pdf.html', 422],
    ['public/uploads/صورة.png', 422],
  ])('%s is refused', (path, status) => {
    expect(() => checkUploadPath(path)).toThrow(expect.objectContaining({ status }));
  });
});
