import { setTimeout as wait } from 'node:timers/promises';

/** A browser's side of an office's gateway: it keeps the cookie of its session. Behind a proxy its origin is another address. */
export function callerOf(address: string, origin = address) {
  let cookie = '';

  async function post(path: string, body: object): Promise<Response> {
    return fetch(`${address}/admin/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(body),
    });
  }

  return {
    async signIn(name: string, password: string): Promise<void> {
      const response = await post('session', { name, password });
      if (!response.ok) throw new Error(`${name} cannot sign in: ${await response.text()}`);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    /** The gateway's answer to an action; undefined where it was killed before the answer was whole. */
    async act(action: string, params: object): Promise<Answer | undefined> {
      try {
        const response = await post('v1', { action, params });
        return { status: response.status, body: (await response.json()) as Answer['body'] };
      } catch {
        await wait(200);
        return undefined;
      }
    },
  };
}

export type Caller = ReturnType<typeof callerOf>;

interface Answer {
  status: number;
  /** What the actions of an editor who saves are answered. */
  body: {
    id?: string;
    data?: string;
    file?: { id: string };
    error?: string;
    conflict?: { path: string; mine: string; theirs: string };
  };
}
