import type { ContentProblem } from '#domain/content-error.ts';

export interface PublishingState {
  state: 'idle' | 'running' | 'failed' | 'published';
  /** The commit that is being built or was built last. */
  commit: string | null;
  /** ISO moment at which the state began. */
  at: string;
  message?: string;
  problems?: ContentProblem[];
}

export interface BuildResult {
  isDone: boolean;
  message?: string;
  problems?: ContentProblem[];
}

interface Options {
  /** Builds and publishes one commit; `signal` ends it early. */
  build: (commit: string, signal: AbortSignal) => Promise<BuildResult>;
  now?: () => Date;
}

export type SitePublisher = ReturnType<typeof sitePublisher>;

/** Builds the site for each commit of the published branch, one at a time; of those that come meanwhile, the last. */
export function sitePublisher({ build, now = () => new Date() }: Options) {
  const ending = new AbortController();
  const seen: PublishingState[] = [];
  let state: PublishingState = { state: 'idle', commit: null, at: now().toISOString() };
  let wanted: string | undefined;
  let running: Promise<void> | undefined;

  function enter(next: Omit<PublishingState, 'at'>): void {
    state = { ...next, at: now().toISOString() };
    if (state.state !== 'running') seen.push(state);
    if (seen.length > mostKept) seen.shift();
  }

  async function run(): Promise<void> {
    while (wanted !== undefined && !ending.signal.aborted) {
      const commit = wanted;
      wanted = undefined;
      enter({ state: 'running', commit });
      const result = await build(commit, ending.signal).catch((error: Error) => {
        console.error(error);
        return { isDone: false, message: 'تعذّر بناء البوابة لخلل في الخادم. أبلغ من يديره.' };
      });
      const { isDone, ...said } = result;
      enter({ state: isDone ? 'published' : 'failed', commit, ...said });
    }
    running = undefined;
  }

  return {
    /** Asks for a build; returns at once. */
    publish(commit: string): void {
      wanted = commit;
      running ??= run();
    },
    /** The state now, or how the build of a commit ended, as far as that is remembered. */
    state(commit?: string): PublishingState {
      return (commit && seen.findLast((one) => one.commit === commit)) || state;
    },
    /** Resolves when nothing is left to build. */
    async settled(): Promise<void> {
      while (running) await running;
    },
    async close(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}

const mostKept = 50;
