import type { PublishMode } from './config/desk-config.ts';

/**
 * How the gateway at `api` lets entries be published; undefined where none answers, as on the servers that only hold
 * the site's files.
 */
export async function findPublishMode(api: string): Promise<PublishMode | undefined> {
  const session = await answer<{ mode: 'local' | 'office' }>(`${api}session`);
  if (session) return session.mode === 'office' ? 'editorial_workflow' : 'simple';
  const info = await answer<object>(`${api}v1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'info' }),
  });
  return info && 'simple';
}

async function answer<T>(url: string, request?: RequestInit): Promise<T | undefined> {
  try {
    const response = await fetch(url, request);
    const isJson = response.headers.get('content-type')?.includes('json');
    return response.ok && isJson ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
