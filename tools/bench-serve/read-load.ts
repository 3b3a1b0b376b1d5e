/** What wrk measured: requests in a second, and the time within which 99 of 100 were answered, in milliseconds. */
export interface Load {
  requests: number;
  p99: number;
}

/** Reads what `wrk --latency` prints; throws where an answer was not a success. */
export function readLoad(printed: string): Load {
  if (/Non-2xx|Socket errors/.test(printed)) throw new Error(`Not all were answered:\n${printed}`);
  const requests = Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1]);
  const [, time, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(printed) ?? [];
  const p99 = Number(time) * (milliseconds[unit] ?? NaN);
  if (!Number.isFinite(requests + p99)) throw new Error(`wrk printed no figures:\n${printed}`);
  return { requests, p99 };
}

const milliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };
