import { expect, it } from 'vitest';
import { answersUnder, headersOf } from '#domain/serving/headers.ts';
import { respond } from '#offline/browser/worker/respond.ts';

it.each([
  ['services/passport-issue/', 'text/html; charset=utf-8'],
  ['', 'text/html; charset=utf-8'],
  ['_astro/global.DeIpWKbc.css', 'text/css; charset=utf-8'],
  ['_astro/engine-BQ9T-8mt.js', 'text/javascript; charset=utf-8'],
  ['decrees/law/2003/24/index.akn.xml', 'application/akn+xml; charset=utf-8'],
  ['pagefind/index/1a2b.pf_index', 'application/octet-stream'],
])('/%s has the headers that a server gives it, and is %s', (path, type) => {
  const served = headersOf(`/${path}`, answersUnder(''));
  const headers = Object.fromEntries(respond(path, 'نص').headers);
  for (const [name, value] of Object.entries(served))
    expect(headers[name.toLowerCase()]).toBe(value);
  expect(headers['content-security-policy']).toBeTruthy();
  expect(headers['content-type']).toBe(type);
});
