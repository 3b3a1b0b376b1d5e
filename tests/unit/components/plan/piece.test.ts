import { expect, it } from 'vitest';
import { tag, toMarkup } from '../../../../src/components/plan/piece.ts';

it('a piece is written with every text escaped', () => {
  const piece = tag('p', { title: '"<a>"' }, 'أ & <b>', [tag('b', {}, 'ج'), false], undefined);
  expect(toMarkup(piece)).toBe('<p title="&quot;&lt;a&gt;&quot;">أ &amp; &lt;b&gt;<b>ج</b></p>');
});

it('an element that holds nothing is not closed', () => {
  expect(toMarkup(tag('input', { type: 'checkbox' }))).toBe('<input type="checkbox">');
});
