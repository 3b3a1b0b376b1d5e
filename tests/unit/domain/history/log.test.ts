import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyReader } from '#domain/history/histories.ts';
import type { FileChange } from '#domain/history/log.ts';

const noon = Date.UTC(2026, 2, 1, 9) / 1000;

interface Written {
  path: string;
  from?: string;
  mode?: 'new' | 'deleted';
  removed?: string[];
  added?: string[];
}

function commit(
  author: string,
  subject: string,
  files: Written[],
  seconds: number | string = noon,
) {
  return `\0${seconds}\n${author}\n${subject}\n\n${files.map(patch).join('')}`;
}

/** As git prints it; a last line without an end is told by git itself. */
function patch({ path, from = path, mode, removed = [], added = [] }: Written): string {
  return [
    `diff --git a/${from} b/${path}`,
    ...(mode ? [`${mode} file mode 100644`] : []),
    ...(from === path ? [] : ['similarity index 90%', `rename from ${from}`, `rename to ${path}`]),
    'index 0000000..d68dd40',
    `--- ${mode === 'new' ? '/dev/null' : `a/${from}`}`,
    `+++ ${mode === 'deleted' ? '/dev/null' : `b/${path}`}`,
    `@@ -1,${removed.length} +1,${added.length} @@`,
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    '\\ No newline at end of file',
    '',
  ].join('\n');
}

function read(...pieces: string[]) {
  const reader = historyReader();
  for (const piece of pieces) reader.read(piece);
  return reader.finish();
}

const file = 'decrees/law-2009-4.md';

describe('the log of git', () => {
  it('tells what changed in a file, when and by whom, newest first', () => {
    const log =
      commit('سمر', 'Correct it', [
        { path: file, removed: ['force: unknown'], added: ['force: repealed'] },
      ]) + commit('عمر', 'Add it', [{ path: file, mode: 'new', added: ['a', 'b'] }], noon - 86_400);
    expect(read(log).get(file)).toEqual({
      omitted: 0,
      changes: [
        {
          kind: 'changed',
          day: '2026-03-01',
          author: 'سمر',
          subject: 'Correct it',
          places: [{ removed: ['force: unknown'], added: ['force: repealed'] }],
          omittedLines: 0,
        },
        {
          kind: 'created',
          day: '2026-02-28',
          author: 'عمر',
          subject: 'Add it',
          places: [],
          omittedLines: 0,
        },
      ],
    });
  });

  it('follows a file that was moved twice, and knows a new one in its old place from it', () => {
    const log = [
      commit('ج', '4', [{ path: 'a.md', mode: 'new', added: ['x'] }]),
      commit('ج', '3', [{ path: 'c.md', from: 'b.md', removed: ['1'], added: ['2'] }]),
      commit('ب', '2', [{ path: 'b.md', from: 'a.md' }]),
      commit('أ', '1', [{ path: 'a.md', mode: 'new', added: ['1'] }]),
    ].join('');
    const histories = read(log);
    const subjects = (path: string) => histories.get(path)?.changes.map(({ subject }) => subject);
    expect(subjects('c.md')).toEqual(['3', '2', '1']);
    expect(subjects('a.md')).toEqual(['4']);
    expect(histories.get('c.md')?.changes[0]?.formerPath).toBe('b.md');
  });

  it('takes lines of a file for what they are, also when they look like lines of git', () => {
    const hostile = ['-- a/x', '++ b/x', '@@ -1,9 +1,9 @@', 'diff --git a/x b/x', '\0 1', '\\ No'];
    const log = commit('أ', 's', [{ path: file, removed: hostile, added: hostile }]);
    expect([...read(log).keys()]).toEqual([file]);
    expect(read(log).get(file)?.changes[0]?.places).toEqual([{ removed: hostile, added: hostile }]);
  });

  it('reads names in any script, with spaces, quotes and octal bytes', () => {
    const names = {
      'قانون.md': 'قانون.md',
      'b c.md': 'b c.md',
      '"b/\\331\\202 \\"1\\"\\t.md"': 'ق "1"\t.md',
    };
    for (const [printed, path] of Object.entries(names)) {
      const both = printed.startsWith('"')
        ? `${printed.replace('"b/', '"a/')} ${printed}`
        : `a/${printed} b/${printed}`;
      expect([...read(`\0${noon}\nأ\ns\n\ndiff --git ${both}\n`).keys()]).toEqual([path]);
    }
  });

  it('never names an address, nor a day that no calendar has', () => {
    const changed = [{ path: file, removed: ['a'], added: ['b'] }];
    const first = (log: string) => read(log).get(file)?.changes[0];
    expect(first(commit('samar@example.sy', 's', changed))).not.toHaveProperty('author');
    for (const seconds of ['', 'x', '9'.repeat(30), '-99999999999999'])
      expect(first(commit('أ', 's', changed, seconds))).not.toHaveProperty('day');
  });

  it('keeps a page of a file that changed beyond reason, and counts the rest', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `${index} ${'ط'.repeat(50_000)}`);
    const many = commit('أ', 's', [{ path: file, removed: [], added: lines }]).repeat(60);
    const history = read(many).get(file);
    expect(history?.changes).toHaveLength(40);
    expect(history?.omitted).toBe(20);
    expect(history?.changes[0]?.places[0]?.added).toHaveLength(20);
    expect(history?.changes[0]?.omittedLines).toBe(30);
    expect(history?.changes[0]?.places[0]?.added[0]?.length).toBe(2001);
  });

  it('says the same wherever its pieces are cut', () => {
    const text = fc.stringMatching(/^[^\n\r]{0,30}$/u);
    const line = fc.oneof(text, fc.constantFrom('-- a/x', '+', '@@ -1 +1 @@', '\0', 'x\r'));
    const files = fc.array(
      fc.record({
        path: fc.constantFrom('a.md', 'b c.md'),
        removed: fc.array(line),
        added: fc.array(line),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(text, text, files, fc.array(fc.nat(2000)), (author, subject, written, cuts) => {
        const log = commit(author, subject, written);
        const ends = [...new Set(cuts)].sort((a, b) => a - b);
        const pieces = [0, ...ends].map((start, index) => log.slice(start, ends[index]));
        expect(read(...pieces)).toEqual(read(log));
        const changes = [...read(log).values()].flatMap(({ changes }) => changes);
        expect(changes).toHaveLength(written.length);
        const kept = (places: FileChange['places']) =>
          places.flatMap(({ removed, added }) => [...removed, ...added]);
        const given = new Set(
          written.flatMap(({ removed, added }) => [...removed, ...added].map((l) => l.trim())),
        );
        for (const { places } of changes)
          for (const found of kept(places)) expect(given).toContain(found);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\0',
        '@@ -1,2 +3 @@\n',
        'diff --git a/x b/x\n',
        'rename to "\\400\n',
        '+',
      ),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => void read(...pieces)));
  });
});
