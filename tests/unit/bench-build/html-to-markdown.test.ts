import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { toMarkdownText } from '../../../tools/bench-build/html-to-markdown.ts';

test('the text of an act becomes Markdown that says where its headings are', () => {
  const text = parse(
    '<div id="t"><p>بناءً على <a href="/decrees/law/1950/1/">القانون رقم (1) [أ]</a>،</p>' +
      '<div class="article"><h4 id="art-1"><a href="#art-1">المادة 1</a></h4><p>1. نص_ *</p></div></div>',
  ).querySelector('#t');
  expect(toMarkdownText(text ?? undefined).split('\n\n')).toEqual([
    'بناءً على [القانون رقم (1) \\[أ\\]](/decrees/law/1950/1/)،',
    '#### المادة 1 {#art-1}',
    '1\\. نص\\_ \\*',
  ]);
  expect(toMarkdownText(undefined)).toBe('');
});
