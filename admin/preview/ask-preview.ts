import type { Draft } from './draft.ts';
import type { SaidProblem } from './problems.ts';

/** What the preview pane shows. */
export type PreviewState =
  | { kind: 'page'; url: string; path: string }
  | { kind: 'problems'; error: string; problems: SaidProblem[] }
  /** Nothing is wrong with the draft, as far as is known; asking again may help. */
  | { kind: 'failed'; error: string };

/** Has the page of a draft made by the gateway; never rejects, but when `signal` is aborted. */
export async function askPreview(
  api: string,
  draft: Draft,
  signal: AbortSignal,
): Promise<PreviewState> {
  try {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
      signal,
    });
    const { url, path, error, problems }: Answer = await response.json();
    const base = baseOf(api);
    if (response.ok && url) return { kind: 'page', url: base + url, path: base + (path ?? '') };
    return response.status === 422
      ? { kind: 'problems', error: error ?? messages.failed, problems: problems ?? [] }
      : { kind: 'failed', error: error ?? messages.failed };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'failed', error: navigator.onLine ? messages.silent : messages.offline };
  }
}

/** What stands before the gateway's own addresses where the portal has a BASE_PATH: `'/portal/admin/api/preview' // => '/portal'` */
export function baseOf(api: string): string {
  return /^(.*)\/admin\/api\/preview$/.exec(api)?.[1] ?? '';
}

interface Answer {
  url?: string;
  path?: string;
  error?: string;
  problems?: SaidProblem[];
}

const messages = {
  failed: 'تعذّرت المعاينة. حاول بعد قليل.',
  silent: 'لا يجيب الخادم، فالمعاينة متوقفة. ما كتبته باقٍ في مكانه.',
  offline: 'انقطع الاتصال بالشبكة، فالمعاينة متوقفة. ما كتبته باقٍ في مكانه.',
} as const;
