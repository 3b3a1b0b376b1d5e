import { expect, it } from 'vitest';
import { readLoad } from '../../../tools/bench-serve/read-load.ts';

const printed = `Running 6s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Latency Distribution
     50%    1.02ms
     99%  850.00us
  160250 requests in 6.00s, 1.90GB read
Requests/sec:  26703.12
Transfer/sec:    324.00MB
`;

it('reads requests in a second and the slowest hundredth in milliseconds', () => {
  expect(readLoad(printed)).toEqual({ requests: 26703.12, p99: 0.85 });
  expect(readLoad(printed.replace('850.00us', '1.25s')).p99).toBe(1250);
});

it('takes no figure of answers that failed', () => {
  expect(() => readLoad(`${printed}  Non-2xx or 3xx responses: 5\n`)).toThrow('Not all');
  expect(() => readLoad('unable to connect')).toThrow('no figures');
});
