import type { PublishMode } from './config/desk-config.ts';

/**
 * How the gateway at `api` lets entries be published; undefined where none answers, as on the servers that only hold
 * the site's files.
 */
export async function findPublishMode(api: string): Promise<PublishMode | undefined> {
  try {
    const response = await fetch(`${api}session`);
    const isJson = response.headers.get('content-type')?.includes('json');
    if (!response.ok || !isJson) return undefined;
    const { mode } = (await response.json()) as { mode: 'local' | 'office' };
    return mode === 'office' ? 'editorial_workflow' : 'simple';
  } catch {
    return undefined;
  }
}
