import { expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { isStopWord } from '#arabic/stop-words.ts';

it.each(['في', 'فى', 'مِن', 'على', 'إلى', 'التي', 'أو', 'هؤلاء', 'أولئك', 'قبل', 'وفقاً', 'إذا'])(
  '«%s» says nothing about a text, however it is spelt',
  (word) => {
    expect(isStopWord(fold(word))).toBe(true);
  },
);

it.each(['قانون', 'رقم', 'عام', 'مادة', 'حق', 'عمل', '17', ''])('«%s» does', (word) => {
  expect(isStopWord(fold(word))).toBe(false);
});
