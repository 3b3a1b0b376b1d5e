import { expect, it } from 'vitest';
import { WholeResponse, withWholeResponses } from '../../../src/site-build/whole-response.ts';

const headers = { 'content-type': 'text/html' };

it('keeps the body that it was given, and every way to read it', async () => {
  const bytes = new TextEncoder().encode('{"ا":1}');
  for (const body of ['{"ا":1}', bytes]) {
    const make = () => new WholeResponse(body, { headers, status: 201 });
    expect(make().whole).toBe(body);
    expect(await make().text()).toBe('{"ا":1}');
    expect(await make().json()).toEqual({ ا: 1 });
    expect(new Uint8Array(await make().arrayBuffer())).toEqual(bytes);
    expect((await make().blob()).size).toBe(bytes.length);
    expect(await make().clone().text()).toBe('{"ا":1}');
    const copy = new Response(make().body, make());
    expect([copy.status, copy.headers.get('content-type'), await copy.text()]).toEqual([
      201,
      'text/html',
      '{"ا":1}',
    ]);
  }
});

it('is a usual response where the body is a stream, or there is none', async () => {
  const stream = new Blob(['أ']).stream();
  const streamed = new WholeResponse(stream);
  expect(streamed.whole).toBeUndefined();
  expect(await streamed.text()).toBe('أ');
  expect(new WholeResponse(null, { status: 204 }).body).toBeNull();
});

it('takes the place of Response for a while, also where that fails', async () => {
  const usual = globalThis.Response;
  await expect(
    withWholeResponses(() => Promise.reject(new Error(new Response('').constructor.name))),
  ).rejects.toThrow('WholeResponse');
  expect(globalThis.Response).toBe(usual);
});
