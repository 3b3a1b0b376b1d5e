import { expect, it } from 'vitest';
import { readContent } from '#data/read-content.ts';
import { jsonTwin } from '#exports/json.ts';

const { site } = await readContent('tests/fixtures/small-content');

it('a twin carries the page’s address, the notice, the licence and the date beside the data', async () => {
  const home = new URL('https://x.sy/portal/');
  const response = jsonTwin({ site, home, path: '/services/x/index.json' }, [1]);
  expect(await response.json()).toEqual({
    url: 'https://x.sy/portal/services/x/',
    notice: site.notice.text,
    licence: site.licence.id,
    asOf: site.asOf,
    data: [1],
  });
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
});
