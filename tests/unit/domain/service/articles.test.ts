import { expect, it } from 'vitest';
import { formatArticles } from '#domain/service/articles.ts';

it.each([
  [[], ''],
  [['3'], 'المادة 3'],
  [['3', '4'], 'المادتان 3 و4'],
  [['3', '4', '12 مكرر'], 'المواد 3 و4 و12 مكرر'],
])('the articles %j read as a citation names them', (articles, words) => {
  expect(formatArticles(articles)).toBe(words);
});
