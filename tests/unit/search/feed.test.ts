import { expect, it } from 'vitest';
import { feedOf } from '#search/browser/feed.ts';
import { readState } from '#search/browser/query.ts';

const feed = (search: string) => feedOf(readState(new URLSearchParams(search)));

it.each([
  ['collection=decrees', '/decrees/feed.xml'],
  ['collection=services&sort=date', '/services/feed.xml'],
  ['type=law', '/decrees/law/feed.xml'],
  ['collection=decrees&type=legislative-decree', '/decrees/legislative-decree/feed.xml'],
])('%s is the list of a feed', (search, path) => {
  expect(feed(search)).toBe(path);
});

it.each([
  ['', 'nothing is chosen'],
  ['q=جواز&collection=decrees', 'words narrow the list'],
  ['collection=decrees&year=2012', 'years narrow the list'],
  ['collection=decrees&collection=services', 'two lists together have no feed'],
  ['type=law&type=decree', 'two types together have no feed'],
  ['type=hospital', 'the type is not one of acts'],
  ['collection=organisations&type=law', 'the type is not one of the collection'],
  ['collection=decrees&issuer=org-ministry', 'the list of an issuer has no feed'],
  ['topic=health', 'the topic goes across collections'],
  ['collection=pages', 'the collection has no feed'],
])('%s has no feed: %s', (search) => {
  expect(feed(search)).toBeUndefined();
});
