import { expect, test } from 'vitest';
import { textBases } from '../../../../admin/client/gateway/text-bases.ts';

const path = 'content/services/a.md';

test('a form is saved on the text that it began from, whatever was read since', () => {
  const bases = textBases();
  bases.read(path, 'old', 'id-old');
  bases.read(path, 'new', 'id-new');
  bases.begin(path, 'old');
  expect(bases.baseOf(path)).toBe('id-old');
});

test('a second save of the same form goes on from the first', () => {
  const bases = textBases();
  bases.read(path, 'old', 'id-old');
  bases.begin(path, 'old');
  bases.saved(path, 'id-1');
  bases.begin(path, 'old');
  expect(bases.baseOf(path)).toBe('id-1');
});

test('a form that was opened again begins from what it shows', () => {
  const bases = textBases();
  bases.read(path, 'old', 'id-old');
  bases.begin(path, 'old');
  bases.saved(path, 'id-1');
  bases.read(path, 'theirs', 'id-2');
  bases.begin(path, 'theirs');
  expect(bases.baseOf(path)).toBe('id-2');
});

test('a text that came back is read as what it is again', () => {
  const bases = textBases();
  bases.read(path, 'old', 'id-old');
  bases.begin(path, 'old');
  bases.saved(path, 'id-1');
  bases.read(path, 'old', 'id-old');
  bases.begin(path, 'old');
  expect(bases.baseOf(path)).toBe('id-old');
});

test('work that is taken up again is saved on what it was typed over, whatever was read or saved since', () => {
  const bases = textBases();
  bases.read(path, 'old', 'id-old');
  expect(bases.baseOfText(path, 'old')).toBe('id-old');
  bases.read(path, 'theirs', 'id-2');
  bases.begin(path, 'theirs');
  bases.saved(path, 'id-3');
  bases.resume(path, 'old', 'id-old');
  bases.begin(path, 'old');
  expect(bases.baseOf(path)).toBe('id-old');
  bases.saved(path, 'id-4');
  expect(bases.baseOfText(path, 'old')).toBe('id-4');
});

test('a recovered text, which no file had, is saved on the last one read', () => {
  const bases = textBases();
  bases.read(path, 'old', 'id-old');
  bases.begin(path, 'recovered');
  expect(bases.baseOf(path)).toBe('id-old');
  expect(bases.baseOf('content/services/b.md')).toBeUndefined();
});
